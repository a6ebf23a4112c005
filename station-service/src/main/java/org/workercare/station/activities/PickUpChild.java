package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.rows.Rows;

/** Hands a child to the guardian who shows its code, once a session. Lock order: the activity and its sessions first. */
@ApplicationScoped
class PickUpChild {

    private static final String NOTE = """
            insert into pick_up (enrolment_id, session_id)
            select es.enrolment_id, es.session_id from enrolment_session es join enrolment e on e.id = es.enrolment_id
            where es.enrolment_id = ?1 and es.session_id = ?2 and e.state = 'enrolled'
            on conflict do nothing returning enrolment_id, session_id, picked_up_at""";
    private static final String PLACED = """
            select es.enrolment_id, es.session_id, p.picked_up_at from enrolment_session es
            join enrolment e on e.id = es.enrolment_id
            left join pick_up p on p.enrolment_id = es.enrolment_id and p.session_id = es.session_id
            where es.enrolment_id = ?1 and es.session_id = ?2 and e.state = 'enrolled'""";

    /** That a child was fetched, and when by the database's clock. */
    public record PickUp(UUID enrolmentId, UUID sessionId, OffsetDateTime pickedUpAt) {}

    private final LockActivity lock;
    private final PickUpCodes codes;
    private final Rows rows;

    PickUpChild(LockActivity lock, PickUpCodes codes, Rows rows) {
        this.lock = lock;
        this.codes = codes;
        this.rows = rows;
    }

    /** @param guard sees the locked activity before anything changes, and throws to refuse */
    Uni<PickUp> by(
            Mutiny.Session tx,
            UUID activity,
            UUID session,
            UUID enrolment,
            String code,
            Consumer<LockedActivity> guard) {
        return lock.of(tx, activity)
                .invoke(guard)
                .invoke(found -> found.session(session))
                .chain(found -> placed(tx, enrolment, session)
                        .invoke(known -> requireWorth(codes.worthOf(code, enrolment, session, found.now()), known)))
                .chain(() -> rows.one(tx, PickUp.class, NOTE, enrolment, session));
    }

    /** Fails with {@code not-enrolled} unless it has a place in the session. */
    Uni<PickUp> placed(Mutiny.Session tx, UUID enrolment, UUID session) {
        return rows.one(tx, PickUp.class, PLACED, enrolment, session).invoke(known -> {
            if (known == null) {
                throw ActivityProblem.NOT_ENROLLED.problem("/enrolment");
            }
        });
    }

    private static void requireWorth(PickUpCodes.Worth worth, PickUp known) {
        switch (worth) {
            case FORGED -> throw ActivityProblem.PICK_UP_CODE_WRONG.problem("/code");
            case EXPIRED -> throw ActivityProblem.PICK_UP_CODE_EXPIRED.problem("/code");
            case GOOD -> {
                if (known.pickedUpAt() != null) {
                    throw ActivityProblem.ALREADY_PICKED_UP.problem("/code");
                }
            }
        }
    }
}
