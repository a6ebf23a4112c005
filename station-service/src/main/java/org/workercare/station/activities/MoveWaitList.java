package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives places that came free to those who wait, in their order, each in all his sessions or in none. */
@ApplicationScoped
class MoveWaitList {

    private final ActivityStore activities;
    private final EnrolmentStore enrolments;

    MoveWaitList(ActivityStore activities, EnrolmentStore enrolments) {
        this.activities = activities;
        this.enrolments = enrolments;
    }

    /** Within a transaction that holds the activity's sessions. */
    Uni<Void> of(Mutiny.Session tx, UUID activity) {
        return activities
                .recount(tx, activity)
                .chain(() -> activities.lockSessions(tx, activity))
                .chain(sessions -> enrolments.waiting(tx, activity).map(waiting -> placed(sessions, waiting)))
                .chain(ids -> enrolments.become(tx, ids, Enrolment.State.ENROLLED))
                .chain(() -> activities.recount(tx, activity))
                .replaceWithVoid();
    }

    static List<UUID> placed(List<Session> sessions, List<Enrolment> waiting) {
        Places places = new Places(sessions);
        return waiting.stream()
                .filter(enrolment -> places.take(enrolment.sessions()))
                .map(Enrolment::id)
                .toList();
    }

    /** @param guard sees the enrolment before anything changes, and throws to refuse */
    Uni<Enrolment> afterCancelling(Mutiny.Session tx, UUID id, Consumer<Enrolment> guard) {
        return enrolments
                .find(tx, id)
                .chain(found -> activities.lockSessions(tx, found.activityId()))
                .chain(() -> enrolments.find(tx, id))
                .invoke(guard)
                .invoke(found -> {
                    if (found.state() == Enrolment.State.CANCELLED) {
                        throw ActivityProblem.ENROLMENT_ENDED.problem(null);
                    }
                })
                .call(found -> enrolments.become(tx, List.of(id), Enrolment.State.CANCELLED))
                .call(found -> of(tx, found.activityId()))
                .chain(() -> enrolments.find(tx, id));
    }
}
