package org.workercare.station.hours;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.workercare.platform.web.problems.CommonProblem;

/** Refuses times so far off that no calendar arithmetic can be done with them. */
public final class Moments {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Moments() {}

    /** @throws org.workercare.platform.web.problems.ProblemException {@code invalid-field}; null passes */
    public static void require(OffsetDateTime moment, String pointer) {
        if (moment != null) {
            require(moment.getYear(), pointer);
        }
    }

    /** @throws org.workercare.platform.web.problems.ProblemException {@code invalid-field}; null passes */
    public static void require(LocalDate day, String pointer) {
        if (day != null) {
            require(day.getYear(), pointer);
        }
    }

    private static void require(int year, String pointer) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw CommonProblem.INVALID_FIELD.problem(pointer);
        }
    }
}
