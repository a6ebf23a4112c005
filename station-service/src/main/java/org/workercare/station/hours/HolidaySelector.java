package org.workercare.station.hours;

import ch.poole.openinghoursparser.Holiday;
import java.time.LocalDate;

/** {@code PH}, {@code PH -1 day}. Nobody publishes China's school holidays: no day is known to be one. */
record HolidaySelector(Holidays holidays, boolean isPublic, int offset) implements DaySelector {

    static HolidaySelector of(Holiday holiday, Holidays holidays) {
        return new HolidaySelector(holidays, holiday.getType() == Holiday.Type.PH, holiday.getOffset());
    }

    @Override
    public boolean matches(LocalDate day) {
        return isPublic && holidays.includes(day.minusDays(offset));
    }
}
