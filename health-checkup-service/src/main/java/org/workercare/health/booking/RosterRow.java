package org.workercare.health.booking;

import java.util.List;
import org.workercare.health.worker.Newcomer;

/** What a roster's row came to. */
sealed interface RosterRow {

    int row();

    /** A worker with a job. */
    record Good(Newcomer newcomer, String employer, String enterprise, String industry, List<String> hazards)
            implements RosterRow {

        @Override
        public int row() {
            return newcomer.row();
        }
    }

    /** A row that cannot be taken, with its first fault. Carries no cell's content. */
    record Bad(int row, RosterColumn column, BookingProblem problem) implements RosterRow {}
}
