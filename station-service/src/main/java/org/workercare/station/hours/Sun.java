package org.workercare.station.hours;

import ch.poole.openinghoursparser.Event;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.shredzone.commons.suncalc.SunTimes;

/**
 * When the sun rises and sets at a place.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param zone whose days and minutes are meant
 */
record Sun(double latitude, double longitude, ZoneId zone) {

    /** Minute of the day; where the sun does not set, day is from midnight to midnight; null where it does not rise. */
    Integer minuteOf(Event event, LocalDate day) {
        boolean begins = event == Event.DAWN || event == Event.SUNRISE;
        boolean twilight = event == Event.DAWN || event == Event.DUSK;
        SunTimes times = SunTimes.compute()
                .on(day)
                .timezone(zone)
                .at(latitude, longitude)
                .twilight(twilight ? SunTimes.Twilight.CIVIL : SunTimes.Twilight.VISUAL)
                .oneDay()
                .execute();
        ZonedDateTime when = begins ? times.getRise() : times.getSet();
        if (when != null) {
            return when.getHour() * 60 + when.getMinute();
        }
        return times.isAlwaysDown() ? null : Integer.valueOf(begins ? 0 : Span.DAY);
    }
}
