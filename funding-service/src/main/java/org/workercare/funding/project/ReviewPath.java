package org.workercare.funding.project;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.kernel.OrganisationId.Level;

/**
 * The unions that review a project, one after the other up the tree: those above the one that declares it, of the levels
 * that its programme names. A programme that names none wants one review, by any union that reaches the project; so does
 * every project that no named level stands above, such as the national federation's own, from the nation.
 *
 * @param demanded the levels in the order of their reviews; empty if any will do
 */
record ReviewPath(List<Level> demanded) {

    static ReviewPath of(Collection<Level> named, OrganisationId declarer) {
        List<Level> above = named.stream()
                .filter(level -> level.compareTo(declarer.level()) < 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return new ReviewPath(above.isEmpty() && !named.isEmpty() ? List.of(Level.NATIONAL) : above);
    }

    /** @return the level whose turn it is, or empty if any will do or all have reviewed */
    Optional<Level> next(int reviews) {
        return reviews < demanded.size() ? Optional.of(demanded.get(reviews)) : Optional.empty();
    }

    /** Whether so many reviews are all. */
    boolean isComplete(int reviews) {
        return reviews >= Math.max(1, demanded.size());
    }
}
