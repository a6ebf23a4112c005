package org.workercare.station.hours;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether something is open, why, and until when.
 *
 * @param open for certain
 * @param until when the answer changes; null if it never does, or not within two years
 * @param opensAt while not open: when it is next open for certain; null if nobody knows
 * @param comment what the hours say about it, or null
 * @param day if the day is a public holiday, or a working day that makes up for one; else null
 * @param assumes what the answer takes for granted, or null
 */
public record Opening(
        boolean open,
        Reason reason,
        OffsetDateTime until,
        OffsetDateTime opensAt,
        String comment,
        CalendarDay day,
        Assumption assumes) {

    /** Why it is open or not. */
    @Schema(name = "OpeningReason")
    public enum Reason {
        OPEN,
        /** Its hours do not say: a comment alone, or an open end. */
        UNKNOWN,
        OUTSIDE_HOURS,
        /** The hours name this day, or time, as off. */
        OFF,
        /** Off because of a holiday. */
        HOLIDAY,
        /** Off on this very date. */
        EXCEPTION,
        NOT_YET_OPEN,
        SUSPENDED,
        CLOSED_FOR_GOOD;

        @JsonValue
        public String wireName() {
            return word(this);
        }
    }

    /** What an answer takes for granted because nobody has published it. */
    @Schema(name = "OpeningAssumption")
    public enum Assumption {
        /** That the day is none of the holidays the State Council has yet to arrange. */
        PUBLIC_HOLIDAYS_NOT_PUBLISHED,
        /** That the day is no school holiday. */
        SCHOOL_HOLIDAYS_NOT_KNOWN;

        @JsonValue
        public String wireName() {
            return word(this);
        }
    }

    /** Closed by its life, whatever its hours say. */
    public static Opening closed(Reason reason, OffsetDateTime until, OffsetDateTime opensAt, String comment) {
        return new Opening(false, reason, until, opensAt, comment, null, null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
