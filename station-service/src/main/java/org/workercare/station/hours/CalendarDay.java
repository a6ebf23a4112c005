package org.workercare.station.hours;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the State Council's calendar makes of a day.
 *
 * @param name of the holiday, or of the one it makes up for
 */
public record CalendarDay(Kind kind, String name) {

    /** A day off, or a weekend's day that is worked instead (调休). */
    @Schema(name = "CalendarDayKind")
    public enum Kind {
        PUBLIC_HOLIDAY,
        MAKE_UP_WORKDAY;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
