package org.workercare.station.activities;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives places away: in all the sessions asked for, to all who ask together, or none. */
final class Places {

    private final Map<UUID, Integer> free = new HashMap<>();

    Places(List<Session> sessions) {
        sessions.forEach(session -> free.put(session.id(), session.capacity() - session.enrolled()));
    }

    boolean take(Collection<UUID> sessions) {
        return take(sessions, 1);
    }

    /** Takes so many places in each of the sessions if every one has them left. */
    boolean take(Collection<UUID> sessions, int people) {
        if (sessions.stream().anyMatch(session -> free.getOrDefault(session, 0) < people)) {
            return false;
        }
        sessions.forEach(session -> free.merge(session, -people, Integer::sum));
        return true;
    }
}
