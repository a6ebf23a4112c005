package org.workercare.platform.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;

/** Knows the caller of the request at hand. */
@ApplicationScoped
public class Callers {

    private static final String ORGANISATION_CLAIM = "org";

    private final Instance<JsonWebToken> token;

    Callers(Instance<JsonWebToken> token) {
        this.token = token;
    }

    /** @throws org.workercare.platform.web.problems.ProblemException {@code unauthenticated} if a claim is missing */
    public Caller current() {
        JsonWebToken jwt = token.get();
        Object organisation = jwt.getClaim(ORGANISATION_CLAIM);
        if (jwt.getSubject() == null || organisation == null) {
            throw CommonProblem.UNAUTHENTICATED.problem();
        }
        try {
            return new Caller(jwt.getSubject(), new OrganisationId(organisation.toString()), jwt.getGroups());
        } catch (IllegalArgumentException e) {
            throw CommonProblem.UNAUTHENTICATED.problem();
        }
    }
}
