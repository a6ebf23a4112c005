package org.workercare.funding.aid.duplicate;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an approval covers, and what another one therefore may not cover again. */
final class DuplicateRule {

    /** How long aid counts as given. */
    static final int MONTHS = 12;

    private DuplicateRule() {}

    /** An approval asks for each of these; if one of them is taken, it is a duplicate. */
    static SortedSet<String> purposes(String difficulty, String subCategory) {
        return new TreeSet<>(List.of("difficulty/" + difficulty, "sub-category/" + subCategory));
    }

    /** The first day on which the same may be granted again. */
    static LocalDate coversUntil(LocalDate approvedOn) {
        return approvedOn.plusMonths(MONTHS);
    }

    /**
     * Whether two approvals are duplicates of one another: a person and a purpose in common within the time.
     *
     * @param later approved on the same day or after the other
     */
    static boolean collide(Approval earlier, Approval later) {
        return later.on().isBefore(coversUntil(earlier.on()))
                && earlier.persons().stream().anyMatch(later.persons()::contains)
                && earlier.purposes().stream().anyMatch(later.purposes()::contains);
    }

    /** An approval as the rule sees it. */
    record Approval(LocalDate on, SortedSet<String> persons, SortedSet<String> purposes) {}
}
