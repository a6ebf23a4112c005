package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes a session's places and notes who came. */
@ApplicationScoped
class RunSession {

    private static final Duration DOORS_OPEN = Duration.ofHours(1);

    private final ActivityStore activities;
    private final LockActivity lock;
    private final EnrolmentStore enrolments;
    private final MoveWaitList waitList;

    RunSession(ActivityStore activities, LockActivity lock, EnrolmentStore enrolments, MoveWaitList waitList) {
        this.lock = lock;
        this.activities = activities;
        this.enrolments = enrolments;
        this.waitList = waitList;
    }

    /** @param guard sees the locked activity before anything changes, and throws to refuse */
    Uni<Activity> resize(Mutiny.Session tx, UUID activity, UUID session, int capacity, Consumer<LockedActivity> guard) {
        return lock.of(tx, activity)
                .invoke(guard)
                .map(locked -> locked.session(session))
                .invoke(found -> {
                    if (capacity < found.enrolled()) {
                        throw ActivityProblem.CAPACITY_BELOW_ENROLLED.problem(
                                "/capacity", Map.of("enrolled", found.enrolled()));
                    }
                })
                .chain(() -> activities.resize(tx, activity, session, capacity))
                .chain(() -> waitList.of(tx, activity))
                .chain(() -> activities.find(tx, activity));
    }

    Uni<Activity> attend(
            Mutiny.Session tx, UUID activity, UUID session, List<UUID> came, Consumer<LockedActivity> guard) {
        List<UUID> each = came.stream().distinct().toList();
        return lock.of(tx, activity)
                .invoke(guard)
                .invoke(locked -> requireBegun(locked.session(session), locked.now()))
                .chain(() -> enrolments.attend(tx, each, session))
                .invoke(noted -> {
                    if (noted != each.size()) {
                        throw ActivityProblem.NOT_ENROLLED.problem("/enrolments");
                    }
                })
                .chain(() -> activities.find(tx, activity));
    }

    private static void requireBegun(Session session, OffsetDateTime now) {
        if (now.isBefore(session.startsAt().minus(DOORS_OPEN))) {
            throw ActivityProblem.ATTENDANCE_TOO_EARLY.problem(null);
        }
    }
}
