package org.workercare.gateway.identity;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.problems.ProblemType;

/** Verifies the bearer token of a request that no JAX-RS resource handles. */
@ApplicationScoped
public class TokenCheck {

    private final HttpAuthenticator authenticator;

    TokenCheck(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** @return nothing once the caller is known; fails if there is no token, or none that holds */
    public Uni<Void> check(RoutingContext routing) {
        return authenticator.attemptAuthentication(routing).map(identity -> {
            if (identity == null || identity.isAnonymous()) {
                throw new UnauthorizedException();
            }
            return null;
        });
    }

    /** Keys that cannot be fetched are the issuer's trouble, not the caller's. */
    public static ProblemType problemFor(Throwable failure) {
        return failure instanceof AuthenticationException || failure instanceof UnauthorizedException
                ? CommonProblem.UNAUTHENTICATED
                : CommonProblem.UNAVAILABLE;
    }
}
