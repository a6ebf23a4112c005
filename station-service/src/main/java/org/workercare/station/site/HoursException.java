package org.workercare.station.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Dates on which other hours hold.
 *
 * @param from first day
 * @param to last day, the first unless told
 * @param hours {@code off}, {@code unknown}, or times such as {@code 10:00-16:00,18:00-20:00}
 * @param reason shown to whoever finds it closed
 */
public record HoursException(
        @NotNull @Schema(examples = "2026-12-24") LocalDate from,
        @Schema(examples = "2026-12-25") LocalDate to,

        @NotNull
        @Pattern(regexp = "off|unknown|\\d\\d:\\d\\d-\\d\\d:\\d\\d(,\\d\\d:\\d\\d-\\d\\d:\\d\\d){0,9}")
        @Schema(examples = "off")
        String hours,

        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\"\\\\\\p{Cntrl}]*") @Schema(examples = "停电检修")
        String reason) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    public HoursException {
        to = to == null ? from : to;
    }

    @JsonIgnore
    @AssertTrue(message = "to is not before from, nor over a year after it")
    public boolean isOrdered() {
        return from == null
                || from.getYear() >= FIRST_YEAR
                        && to.getYear() <= LAST_YEAR
                        && !to.isBefore(from)
                        && !to.isAfter(from.plusYears(1));
    }

    /** The same as a rule of {@code opening_hours}. */
    String rule() {
        String dates = from.equals(to) ? dated(from) : dated(from) + "-" + dated(to);
        return dates + " " + hours + " \"" + reason + "\"";
    }

    private static String dated(LocalDate day) {
        String month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return "%d %s %02d".formatted(day.getYear(), month, day.getDayOfMonth());
    }
}
