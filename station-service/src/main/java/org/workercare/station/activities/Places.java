package org.workercare.station.activities;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives places away: in all the sessions asked for, or in none. */
final class Places {

    private final Map<UUID, Integer> free = new HashMap<>();

    Places(List<Session> sessions) {
        sessions.forEach(session -> free.put(session.id(), session.capacity() - session.enrolled()));
    }

    /** Takes a place in each of the sessions if every one has one left. */
    boolean take(Collection<UUID> sessions) {
        if (sessions.stream().anyMatch(session -> free.getOrDefault(session, 0) <= 0)) {
            return false;
        }
        sessions.forEach(session -> free.merge(session, -1, Integer::sum));
        return true;
    }
}
