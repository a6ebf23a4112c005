package org.workercare.station.search.index;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.workercare.station.hours.Opening;
import org.workercare.station.hours.OpeningHours;
import org.workercare.station.hours.UnreadableHoursException;
import org.workercare.station.place.Place;

/** Hours that many sites share: read once, and for any minute evaluated once, as they change on full minutes only. */
public final class Hours {

    private static final long MINUTE_MILLIS = 60_000;
    /** A power of two. */
    private static final int REMEMBERED = 8;

    private static final Pattern FOLLOWS_THE_SUN = Pattern.compile("sunrise|sunset|dawn|dusk");

    /** What holds through a minute of the epoch. */
    private record Remembered(long minute, Opening opening) {}

    private final int number;
    private final String text;
    private final OpeningHours hours;
    private final Remembered[] remembered = new Remembered[REMEMBERED];

    /**
     * @param text null, or not to be read: then it is never open
     * @param place where the sun is watched, if the text speaks of it
     */
    Hours(int number, String text, Place place) {
        this.number = number;
        this.text = text;
        this.hours = read(text, place);
    }

    /** What stands for all sites that are open at the same times. */
    static String key(String text, Place place) {
        return text == null ? "" : FOLLOWS_THE_SUN.matcher(text).find() ? text + place : text;
    }

    private static OpeningHours read(String text, Place place) {
        try {
            return text == null ? null : OpeningHours.parse(text).at(place);
        } catch (UnreadableHoursException e) {
            return null;
        }
    }

    int number() {
        return number;
    }

    /** As the registry has it, or null. */
    public String text() {
        return text;
    }

    /** @param at milliseconds of the epoch */
    public Opening at(long at) {
        long minute = Math.floorDiv(at, MINUTE_MILLIS);
        int place = (int) minute & REMEMBERED - 1;
        Remembered known = remembered[place];
        if (known == null || known.minute() != minute) {
            known = new Remembered(minute, evaluate(minute));
            remembered[place] = known;
        }
        return known.opening();
    }

    private Opening evaluate(long minute) {
        OffsetDateTime moment = Instant.ofEpochMilli(minute * MINUTE_MILLIS)
                .atZone(OpeningHours.ZONE)
                .toOffsetDateTime();
        return hours == null ? Opening.closed(Opening.Reason.OUTSIDE_HOURS, null, null, null) : hours.at(moment);
    }
}
