package org.workercare.station.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Somebody who would take part.
 *
 * @param participant keyed hash of the person
 */
record Applicant(String participant, LocalDate birthDate) {

    /** What was decided about an applicant. */
    sealed interface Verdict {

        /** @param ages at each session's date */
        record Eligible(Map<UUID, Integer> ages) implements Verdict {}

        record Refused(ActivityProblem problem) implements Verdict {}
    }

    /** @param known participants with an enrolment already; an eligible one is added */
    Verdict judge(AgeLimits limits, List<Session> sessions, Set<String> known) {
        Map<UUID, Integer> ages = new TreeMap<>();
        for (Session session : sessions) {
            int age = AgeLimits.ageOn(birthDate, session.day());
            if (!limits.allow(age)) {
                return new Verdict.Refused(ActivityProblem.AGE_OUTSIDE_LIMITS);
            }
            ages.put(session.id(), age);
        }
        return known.add(participant)
                ? new Verdict.Eligible(ages)
                : new Verdict.Refused(ActivityProblem.ALREADY_ENROLLED);
    }
}
