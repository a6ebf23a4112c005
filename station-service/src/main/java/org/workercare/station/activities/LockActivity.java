package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/** Locks an activity and its sessions in the order of their ids: the one way into every decision about places. */
@ApplicationScoped
class LockActivity {

    private static final String LOCK =
            "select * from lock_activity(cast(?1 as uuid), cast(cast(?2 as text) as jsonb)) order by session_id";

    /** An activity with one of its sessions. */
    private record Row(
            UUID id,
            OrganisationId organisation,
            Integer ageFrom,
            Integer ageTo,
            boolean allSessions,
            Admission admission,
            OffsetDateTime closesAt,
            OffsetDateTime drawnAt,
            String seedHash,
            String sealedSeed,
            Integer offerMinutes,
            long version,
            UUID sessionId,
            int number,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            int capacity,
            int enrolled,
            List<String> known,
            OffsetDateTime now) {

        Session session() {
            return new Session(sessionId, number, startsAt, endsAt, capacity, enrolled, 0, 0);
        }

        LockedActivity with(List<Session> sessions) {
            return new LockedActivity(
                    id,
                    organisation,
                    new AgeLimits(ageFrom, ageTo),
                    allSessions,
                    admission,
                    closesAt,
                    drawnAt,
                    seedHash,
                    sealedSeed,
                    offerMinutes,
                    version,
                    sessions,
                    known,
                    now);
        }
    }

    private final Rows rows;

    LockActivity(Rows rows) {
        this.rows = rows;
    }

    /** Fails with {@code not-found}. */
    Uni<LockedActivity> of(Mutiny.Session tx, UUID activity) {
        return of(tx, activity, List.of());
    }

    /**
     * Fails with {@code not-found}.
     *
     * @param participants keyed hashes of those who would enrol
     */
    Uni<LockedActivity> of(Mutiny.Session tx, UUID activity, List<String> participants) {
        return rows.list(tx, Row.class, LOCK, activity, rows.json(participants)).map(found -> {
            if (found.isEmpty()) {
                throw CommonProblem.NOT_FOUND.problem();
            }
            return found.getFirst().with(found.stream().map(Row::session).toList());
        });
    }
}
