package org.workercare.station.activities;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;

/**
 * An activity nobody else decides about until the transaction ends.
 *
 * @param sessions in the order of their ids, without counts of those who wait or came
 * @param sealedSeed of its lottery, or null
 * @param offerMinutes for how long a place that came free is held; null if who waits moves up at once
 * @param known those of the participants asked about who have a place or wait already
 * @param now by the database's clock
 */
record LockedActivity(
        UUID id,
        OrganisationId organisation,
        AgeLimits ages,
        boolean allSessions,
        Admission admission,
        OffsetDateTime closesAt,
        OffsetDateTime drawnAt,
        String seedHash,
        String sealedSeed,
        Integer offerMinutes,
        long version,
        List<Session> sessions,
        List<String> known,
        OffsetDateTime now) {

    /**
     * The sessions asked for, by time.
     *
     * @param wanted ids; all sessions if null
     */
    List<Session> choose(List<UUID> wanted) {
        List<Session> chosen = sessions.stream()
                .filter(session -> wanted == null || wanted.contains(session.id()))
                .sorted(Comparator.comparingInt(Session::number))
                .toList();
        if (wanted != null && chosen.size() != new HashSet<>(wanted).size()) {
            throw ActivityProblem.UNKNOWN_SESSION.problem("/sessions");
        }
        if (allSessions && chosen.size() != sessions.size()) {
            throw ActivityProblem.SESSIONS_INCOMPLETE.problem("/sessions");
        }
        return chosen;
    }

    /** Fails with {@code enrolment-closed} once one of them has begun, or the lottery takes no more. */
    void requireOpen(List<Session> chosen) {
        boolean begun = chosen.stream().anyMatch(session -> !session.startsAt().isAfter(now));
        if (begun || admission == Admission.LOTTERY && !closesAt.isAfter(now)) {
            throw ActivityProblem.ENROLMENT_CLOSED.problem(null);
        }
    }

    Session session(UUID id) {
        return sessions.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
