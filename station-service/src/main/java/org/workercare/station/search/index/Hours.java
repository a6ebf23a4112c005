package org.workercare.station.search.index;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.workercare.station.hours.Opening;
import org.workercare.station.hours.OpeningHours;
import org.workercare.station.hours.UnreadableHoursException;

/** Hours that many sites share: read once, and for any minute evaluated once, as they change on full minutes only. */
public final class Hours {

    private static final long MINUTE_MILLIS = 60_000;
    /** A power of two. */
    private static final int REMEMBERED = 8;

    /** What holds through a minute of the epoch. */
    private record Remembered(long minute, Opening opening) {}

    private final int number;
    private final String text;
    private final OpeningHours hours;
    private final Remembered[] remembered = new Remembered[REMEMBERED];

    /** @param text null, or not to be read: then it is never open */
    Hours(int number, String text) {
        this.number = number;
        this.text = text;
        this.hours = read(text);
    }

    private static OpeningHours read(String text) {
        try {
            return text == null ? null : OpeningHours.parse(text);
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
        return hours == null ? new Opening(false, Opening.Reason.OUTSIDE_HOURS, null, null) : hours.at(moment);
    }
}
