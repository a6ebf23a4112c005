package org.workercare.station.hours;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's computus). */
final class Easter {

    private Easter() {}

    static LocalDate in(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leaps = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon = leaps - leaps / 28 * (1 - 29 / (leaps + 1) * ((21 - golden) / 11));
        int weekDay = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int days = moon - weekDay;
        int month = 3 + (days + 40) / 44;
        return LocalDate.of(year, month, days + 28 - 31 * (month / 4));
    }
}
