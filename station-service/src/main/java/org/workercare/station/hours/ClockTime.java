package org.workercare.station.hours;

import ch.poole.openinghoursparser.VariableTime;
import java.time.LocalDate;

/** A time of day in hours: by the clock or by the sun. */
sealed interface ClockTime {

    /** The minute of the day; null if the sun does not do so on that day. */
    Integer on(LocalDate day, Sun sun);

    /** @param minute of the day; 1,440 and more lie in the days after */
    record Fixed(int minute) implements ClockTime {

        @Override
        public Integer on(LocalDate day, Sun sun) {
            return minute;
        }
    }

    /** {@code sunrise}, {@code (sunset+01:00)}; dawn and dusk are civil; never before the day's midnight. */
    record BySun(VariableTime time) implements ClockTime {

        @Override
        public Integer on(LocalDate day, Sun sun) {
            Integer minute = sun.minuteOf(time.getEvent(), day);
            return minute == null ? null : Math.max(0, minute + time.getOffset());
        }
    }

    static ClockTime of(int minute, VariableTime event) {
        return event == null ? new Fixed(minute) : new BySun(event);
    }
}
