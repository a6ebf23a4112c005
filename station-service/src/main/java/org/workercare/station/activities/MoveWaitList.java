package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Gives, or offers, places that came free to those who wait, in their order, each party in all its sessions or in none: who
 * does not fit keeps his turn.
 */
@ApplicationScoped
class MoveWaitList {

    private final LockActivity lock;
    private final WaitListStore waitList;
    private final EnrolmentStore enrolments;

    MoveWaitList(LockActivity lock, WaitListStore waitList, EnrolmentStore enrolments) {
        this.lock = lock;
        this.waitList = waitList;
        this.enrolments = enrolments;
    }

    /** Within a transaction that holds the activity's lock. */
    Uni<Void> of(Mutiny.Session tx, UUID activity) {
        return waitList.recount(tx, activity).chain(() -> round(tx, activity));
    }

    /** Some parties may fit only each on its own: another round asks anew who fits, until nobody does. */
    private Uni<Void> round(Mutiny.Session tx, UUID activity) {
        return waitList.anyFree(tx, activity).chain(free -> free ? place(tx, activity) : nothing());
    }

    private Uni<Void> place(Mutiny.Session tx, UUID activity) {
        return lock.of(tx, activity).chain(now -> waitList.thatFit(tx, activity).chain(fitting -> {
            List<UUID> placed = placed(now.sessions(), fitting);
            return placed.isEmpty()
                    ? nothing()
                    : waitList.place(tx, placed, now.offerMinutes()).chain(() -> of(tx, activity));
        }));
    }

    static List<UUID> placed(List<Session> sessions, List<WaitListStore.Party> inTurn) {
        Places places = new Places(sessions);
        return inTurn.stream()
                .filter(party -> places.take(party.sessions(), party.people()))
                .flatMap(party -> party.ids().stream())
                .toList();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /** @param guard sees the enrolment before anything changes, and throws to refuse */
    Uni<Enrolment> afterCancelling(Mutiny.Session tx, UUID id, Consumer<Enrolment> guard) {
        return locked(tx, id, guard)
                .invoke(found -> {
                    if (found.state().hasEnded()) {
                        throw ActivityProblem.ENROLMENT_ENDED.problem(null);
                    }
                })
                .call(() -> enrolments.cancel(tx, id))
                .call(found -> of(tx, found.activityId()))
                .chain(() -> enrolments.find(tx, id));
    }

    /**
     * Takes the offered places for all who applied together; fails with {@code no-offer} or {@code offer-expired}.
     *
     * @param guard sees the enrolment before anything changes, and throws to refuse
     */
    Uni<Enrolment> accept(Mutiny.Session tx, UUID id, Consumer<Enrolment> guard) {
        return locked(tx, id, guard)
                .invoke(found -> {
                    if (found.state() != Enrolment.State.OFFERED) {
                        throw ActivityProblem.NO_OFFER.problem(null);
                    }
                })
                .chain(found -> enrolments.accept(tx, found.application()))
                .invoke(accepted -> {
                    if (accepted == 0) {
                        throw ActivityProblem.OFFER_EXPIRED.problem(null);
                    }
                })
                .chain(() -> enrolments.find(tx, id));
    }

    /** Lets offers lapse whose time is over, and offers their places to the next. */
    Uni<Void> afterLapsing(Mutiny.Session tx, UUID activity) {
        return lock.of(tx, activity).chain(() -> waitList.lapse(tx, activity)).chain(() -> of(tx, activity));
    }

    private Uni<Enrolment> locked(Mutiny.Session tx, UUID id, Consumer<Enrolment> guard) {
        return enrolments
                .find(tx, id)
                .chain(found -> lock.of(tx, found.activityId()))
                .chain(() -> enrolments.find(tx, id))
                .invoke(guard);
    }
}
