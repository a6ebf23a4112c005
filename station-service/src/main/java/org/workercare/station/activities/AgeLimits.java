package org.workercare.station.activities;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.Period;

/**
 * Who may take part, by full years of age.
 *
 * @param from the youngest, inclusive; null for no limit
 * @param to the oldest, inclusive; null for no limit
 */
public record AgeLimits(
        @Min(0) @Max(150) Integer from, @Min(0) @Max(150) Integer to) {

    private static final int OLDEST = 150;

    static final AgeLimits NONE = new AgeLimits(null, null);

    @JsonIgnore
    @AssertTrue(message = "from is not above to")
    public boolean isOrdered() {
        return from == null || to == null || from <= to;
    }

    /** Full years on a day; negative before birth. */
    static int ageOn(LocalDate birth, LocalDate day) {
        return birth.isAfter(day) ? -1 : Period.between(birth, day).getYears();
    }

    boolean allow(int age) {
        return age >= 0 && age <= OLDEST && (from == null || age >= from) && (to == null || age <= to);
    }
}
