package org.workercare.platform.web.identity;

import java.util.Set;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;

/**
 * Who makes the request.
 *
 * @param id the token's subject: opaque, no name
 * @param organisation the organisation whose subtree the caller may reach
 * @param roles see {@link Role}
 */
public record Caller(String id, OrganisationId organisation, Set<String> roles) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean reaches(OrganisationId other) {
        return other.isWithin(organisation);
    }

    /** @throws org.workercare.platform.web.problems.ProblemException {@code forbidden-organisation} outside the subtree */
    public void requireReach(OrganisationId other) {
        if (!reaches(other)) {
            throw CommonProblem.FORBIDDEN_ORGANISATION.problem();
        }
    }
}
