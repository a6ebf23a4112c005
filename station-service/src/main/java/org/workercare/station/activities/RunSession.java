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
import org.workercare.platform.web.problems.CommonProblem;

/** Changes a session's places and notes who came. */
@ApplicationScoped
class RunSession {

    private static final Duration DOORS_OPEN = Duration.ofHours(1);

    private final ActivityStore activities;
    private final EnrolmentStore enrolments;
    private final MoveWaitList waitList;

    RunSession(ActivityStore activities, EnrolmentStore enrolments, MoveWaitList waitList) {
        this.activities = activities;
        this.enrolments = enrolments;
        this.waitList = waitList;
    }

    /** @param guard sees the locked activity before anything changes, and throws to refuse */
    Uni<Activity> resize(Mutiny.Session tx, UUID activity, UUID session, int capacity, Consumer<Activity> guard) {
        return locked(tx, activity, session, guard)
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

    Uni<Activity> attend(Mutiny.Session tx, UUID activity, UUID session, List<UUID> came, Consumer<Activity> guard) {
        List<UUID> each = came.stream().distinct().toList();
        return locked(tx, activity, session, guard)
                .chain(found -> activities.now(tx).invoke(now -> requireBegun(found, now)))
                .chain(() -> enrolments.attend(tx, each, session))
                .invoke(noted -> {
                    if (noted != each.size()) {
                        throw ActivityProblem.NOT_ENROLLED.problem("/enrolments");
                    }
                })
                .chain(() -> activities.find(tx, activity));
    }

    private Uni<Session> locked(Mutiny.Session tx, UUID activity, UUID session, Consumer<Activity> guard) {
        return activities
                .lock(tx, activity)
                .chain(() -> activities.find(tx, activity))
                .invoke(guard)
                .chain(() -> activities.lockSessions(tx, activity))
                .map(sessions -> sessions.stream()
                        .filter(candidate -> candidate.id().equals(session))
                        .findFirst()
                        .orElseThrow(CommonProblem.NOT_FOUND::problem));
    }

    private static void requireBegun(Session session, OffsetDateTime now) {
        if (now.isBefore(session.startsAt().minus(DOORS_OPEN))) {
            throw ActivityProblem.ATTENDANCE_TOO_EARLY.problem(null);
        }
    }
}
