package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;

/**
 * Gives each party places in all the sessions it asks for, to all of it or none: then it waits, in the order they came. For
 * a lottery everybody only applies.
 */
@ApplicationScoped
class EnrolParticipants {

    /**
     * What came of one participant.
     *
     * @param enrolment null if refused
     * @param problem why refused, else null
     */
    record Outcome(Enrolment enrolment, ActivityProblem problem) {}

    /**
     * Who would enrol whom.
     *
     * @param sessions ids of sessions; all of them if null
     * @param parties who get their places together, or not at all
     */
    record Wanted(UUID activity, Caller caller, List<UUID> sessions, List<List<Participant>> parties) {}

    private final LockActivity lock;
    private final EnrolmentStore enrolments;
    private final Participants participants;

    EnrolParticipants(LockActivity lock, EnrolmentStore enrolments, Participants participants) {
        this.lock = lock;
        this.enrolments = enrolments;
        this.participants = participants;
    }

    /**
     * @param guard sees the locked activity before anything is decided, and throws to refuse
     * @return an outcome for each participant, in their order
     */
    Uni<List<Outcome>> by(Mutiny.Session tx, Wanted wanted, Consumer<LockedActivity> guard) {
        List<String> names = wanted.parties().stream()
                .flatMap(List::stream)
                .map(person -> participants.applicant(person).participant())
                .toList();
        return lock.of(tx, wanted.activity(), names).invoke(guard).chain(activity -> {
            List<Session> chosen = activity.choose(wanted.sessions());
            activity.requireOpen(chosen);
            return keep(tx, activity, decide(activity, chosen, wanted, new HashSet<>(activity.known())));
        });
    }

    /** What was decided about one participant: an enrolment to make, or a problem. */
    private record Decided(EnrolmentStore.NewEnrolment made, ActivityProblem problem) {}

    private List<Decided> decide(LockedActivity activity, List<Session> chosen, Wanted wanted, Set<String> known) {
        Places places = new Places(chosen);
        List<Decided> decided = new ArrayList<>();
        for (List<Participant> party : wanted.parties()) {
            Set<String> withParty = new HashSet<>(known);
            List<Applicant.Verdict> verdicts = party.stream()
                    .map(person -> participants.applicant(person).judge(activity.ages(), chosen, withParty))
                    .toList();
            if (verdicts.stream().allMatch(Applicant.Verdict.Eligible.class::isInstance)) {
                known.addAll(withParty);
                decided.addAll(admit(activity, chosen, places, party, verdicts, wanted.caller()));
            } else {
                verdicts.forEach(verdict -> decided.add(new Decided(null, problemOf(verdict))));
            }
        }
        return decided;
    }

    private static ActivityProblem problemOf(Applicant.Verdict verdict) {
        return switch (verdict) {
            case Applicant.Verdict.Refused refused -> refused.problem();
            case Applicant.Verdict.Eligible eligible -> null;
        };
    }

    private List<Decided> admit(
            LockedActivity activity,
            List<Session> chosen,
            Places places,
            List<Participant> party,
            List<Applicant.Verdict> verdicts,
            Caller caller) {
        Enrolment.State state = stateFor(activity, chosen, places, party.size());
        UUID application = Ids.next();
        List<Decided> made = new ArrayList<>();
        for (int i = 0; i < party.size(); i++) {
            Map<UUID, Integer> ages = ((Applicant.Verdict.Eligible) verdicts.get(i)).ages();
            made.add(new Decided(participants.seal(application, party.get(i), caller, state, ages), null));
        }
        return made;
    }

    private static Enrolment.State stateFor(LockedActivity activity, List<Session> chosen, Places places, int people) {
        if (activity.admission() == Admission.LOTTERY) {
            return Enrolment.State.APPLIED;
        }
        boolean placed = places.take(chosen.stream().map(Session::id).toList(), people);
        return placed ? Enrolment.State.ENROLLED : Enrolment.State.WAITING;
    }

    private Uni<List<Outcome>> keep(Mutiny.Session tx, LockedActivity activity, List<Decided> decided) {
        List<EnrolmentStore.NewEnrolment> made = decided.stream()
                .map(Decided::made)
                .filter(enrolment -> enrolment != null)
                .toList();
        return enrolments.take(tx, activity.id(), made).map(kept -> decided.stream()
                .map(one -> new Outcome(
                        one.made() == null ? null : kept.get(one.made().id()), one.problem()))
                .toList());
    }
}
