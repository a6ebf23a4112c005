package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;

/** Gives participants places in all the sessions they ask for, or none: then they wait, in the order they came. */
@ApplicationScoped
class EnrolParticipants {

    /**
     * What came of one participant.
     *
     * @param enrolmentId null if refused
     * @param problem why refused, else null
     */
    record Outcome(UUID enrolmentId, boolean placed, ActivityProblem problem) {}

    private final ActivityStore activities;
    private final EnrolmentStore enrolments;
    private final Participants participants;

    EnrolParticipants(ActivityStore activities, EnrolmentStore enrolments, Participants participants) {
        this.activities = activities;
        this.enrolments = enrolments;
        this.participants = participants;
    }

    /**
     * @param wanted ids of sessions; all of them if null
     * @return an outcome for each participant, in their order
     */
    Uni<List<Outcome>> by(
            Mutiny.Session tx, Caller caller, Activity activity, List<UUID> wanted, List<Participant> people) {
        List<Applicant> applicants =
                people.stream().map(participants::applicant).toList();
        List<String> names = applicants.stream().map(Applicant::participant).toList();
        return activities.lockSessions(tx, activity.id()).chain(locked -> {
            List<Session> chosen = choose(activity, locked, wanted);
            return activities
                    .now(tx)
                    .invoke(now -> requireToCome(chosen, now))
                    .chain(() -> enrolments.known(tx, activity.id(), names))
                    .chain(known -> decide(tx, caller, activity, chosen, people, applicants, new HashSet<>(known)));
        });
    }

    private static List<Session> choose(Activity activity, List<Session> sessions, List<UUID> wanted) {
        if (wanted == null) {
            return sessions.stream()
                    .sorted(Comparator.comparingInt(Session::number))
                    .toList();
        }
        List<Session> chosen = sessions.stream()
                .filter(session -> wanted.contains(session.id()))
                .toList();
        if (chosen.size() != new HashSet<>(wanted).size()) {
            throw ActivityProblem.UNKNOWN_SESSION.problem("/sessions");
        }
        if (activity.allSessions() && chosen.size() != sessions.size()) {
            throw ActivityProblem.SESSIONS_INCOMPLETE.problem("/sessions");
        }
        return chosen;
    }

    private static void requireToCome(List<Session> sessions, OffsetDateTime now) {
        if (sessions.stream().anyMatch(session -> !session.startsAt().isAfter(now))) {
            throw ActivityProblem.ENROLMENT_CLOSED.problem(null);
        }
    }

    private Uni<List<Outcome>> decide(
            Mutiny.Session tx,
            Caller caller,
            Activity activity,
            List<Session> chosen,
            List<Participant> people,
            List<Applicant> applicants,
            Set<String> known) {
        Places places = new Places(chosen);
        List<Outcome> outcomes = new ArrayList<>();
        List<EnrolmentStore.NewEnrolment> admitted = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            switch (applicants.get(i).judge(activity.ages(), chosen, known, places)) {
                case Applicant.Verdict.Refused refused -> outcomes.add(new Outcome(null, false, refused.problem()));
                case Applicant.Verdict.Admitted ok -> {
                    var row = participants.seal(i, Ids.next(), activity.id(), people.get(i), caller, ok);
                    admitted.add(row);
                    outcomes.add(new Outcome(row.id(), ok.placed(), null));
                }
            }
        }
        return admitted.isEmpty()
                ? Uni.createFrom().item(outcomes)
                : enrolments
                        .insert(tx, admitted)
                        .chain(() -> activities.recount(tx, activity.id()))
                        .replaceWith(outcomes);
    }
}
