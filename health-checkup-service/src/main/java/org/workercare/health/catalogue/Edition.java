package org.workercare.health.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/** Editions of GBZ 188, side by side: an old check-up is judged by the edition of its day. */
public enum Edition {
    GBZ_188_2014("2014"),
    GBZ_188_2025("2025");

    /** The day from which the 2025 edition holds. */
    private static final LocalDate CHANGE = LocalDate.of(2026, 8, 1);

    private final String year;

    Edition(String year) {
        this.year = year;
    }

    @JsonValue
    public String year() {
        return year;
    }

    public String standard() {
        return "GBZ 188-" + year;
    }

    public static Edition inForceOn(LocalDate day) {
        return day.isBefore(CHANGE) ? GBZ_188_2014 : GBZ_188_2025;
    }

    /** Read by the web layer. */
    public static Edition fromString(String year) {
        for (Edition edition : values()) {
            if (edition.year.equals(year)) {
                return edition;
            }
        }
        throw new IllegalArgumentException("an edition is 2014 or 2025");
    }
}
