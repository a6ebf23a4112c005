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
        record Admitted(Map<UUID, Integer> ages, boolean placed) implements Verdict {}

        record Refused(ActivityProblem problem) implements Verdict {}
    }

    /**
     * @param known participants with an enrolment already; the admitted one is added
     * @param places what is left, from which a place is taken
     */
    Verdict judge(AgeLimits limits, List<Session> sessions, Set<String> known, Places places) {
        Map<UUID, Integer> ages = new TreeMap<>();
        for (Session session : sessions) {
            int age = AgeLimits.ageOn(birthDate, session.day());
            if (!limits.allow(age)) {
                return new Verdict.Refused(ActivityProblem.AGE_OUTSIDE_LIMITS);
            }
            ages.put(session.id(), age);
        }
        return known.add(participant)
                ? new Verdict.Admitted(ages, places.take(ages.keySet()))
                : new Verdict.Refused(ActivityProblem.ALREADY_ENROLLED);
    }
}
