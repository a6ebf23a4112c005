package org.workercare.station.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What came of many participants.
 *
 * @param results one for each, in their order
 */
public record BulkResult(List<Row> results, int enrolled, int waiting, int refused) {

    /**
     * What came of one.
     *
     * @param row from 0
     * @param problem code of the problem, or null
     */
    public record Row(int row, UUID enrolmentId, Enrolment.State state, Integer waitPosition, String problem) {}

    static BulkResult of(List<EnrolParticipants.Outcome> outcomes) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Enrolment enrolment = outcomes.get(i).enrolment();
            rows.add(
                    enrolment == null
                            ? new Row(
                                    i,
                                    null,
                                    null,
                                    null,
                                    outcomes.get(i).problem().code())
                            : new Row(i, enrolment.id(), enrolment.state(), enrolment.waitPosition(), null));
        }
        return new BulkResult(
                rows, count(rows, Enrolment.State.ENROLLED), count(rows, Enrolment.State.WAITING), count(rows, null));
    }

    private static int count(List<Row> rows, Enrolment.State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }
}
