package org.workercare.health.tour;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stop's hours into slots. What remains at the end and is shorter than a slot stays free for packing up. */
final class SlotPlan {

    /** A slot to be opened: from its start up to, and without, its end. */
    record Cut(OffsetDateTime startsAt, OffsetDateTime endsAt, int capacity) {}

    private static final int MINUTES_PER_HOUR = 60;

    private SlotPlan() {}

    /**
     * @param slotMinutes length of a slot
     * @param throughputPerHour workers an hour; a slot takes its share of it, rounded down
     * @return none if no slot fits, or none would take a worker
     */
    static List<Cut> cut(OffsetDateTime startsAt, OffsetDateTime endsAt, int slotMinutes, int throughputPerHour) {
        int capacity = throughputPerHour * slotMinutes / MINUTES_PER_HOUR;
        List<Cut> cuts = new ArrayList<>();
        Duration length = Duration.ofMinutes(slotMinutes);
        for (OffsetDateTime start = startsAt;
                capacity > 0 && !start.plus(length).isAfter(endsAt);
                start = start.plus(length)) {
            cuts.add(new Cut(start, start.plus(length), capacity));
        }
        return cuts;
    }
}
