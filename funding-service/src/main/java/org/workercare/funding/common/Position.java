package org.workercare.funding.common;

import java.util.UUID;
import org.workercare.platform.web.problems.CommonProblem;

/** Where a page begins, read from a cursor that a caller may have tampered with. */
public final class Position {

    private static final UUID FIRST = new UUID(0, 0);

    private Position() {}

    /**
     * The id behind which the page begins; before all ids on the first page.
     *
     * @throws org.workercare.platform.web.problems.ProblemException {@code invalid-cursor} if it is no id
     */
    public static UUID ofId(String after) {
        try {
            return after.isEmpty() ? FIRST : UUID.fromString(after);
        } catch (IllegalArgumentException noId) {
            throw CommonProblem.INVALID_CURSOR.problem("cursor");
        }
    }

    /**
     * The number behind which the page begins; zero on the first page.
     *
     * @throws org.workercare.platform.web.problems.ProblemException {@code invalid-cursor} if it is no number
     */
    public static long ofNumber(String after) {
        try {
            return after.isEmpty() ? 0 : Long.parseLong(after);
        } catch (NumberFormatException noNumber) {
            throw CommonProblem.INVALID_CURSOR.problem("cursor");
        }
    }
}
