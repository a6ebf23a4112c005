package org.workercare.station.rows;

import java.util.UUID;
import org.workercare.platform.web.problems.CommonProblem;

/** Reads where a page begins, for lists in the order of their ids. */
public final class Positions {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Positions() {}

    /** @throws org.workercare.platform.web.problems.ProblemException {@code invalid-cursor} if it is no id */
    public static UUID id(String after) {
        try {
            return after.isEmpty() ? BEFORE_ALL : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_CURSOR.problem("cursor");
        }
    }
}
