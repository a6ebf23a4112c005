package org.workercare.platform.web.problems;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.workercare.platform.events.SqlState;

/** Turns what the product did not decide itself into problems: who the caller is, a database out of reach, a fault. */
class FailureMappers {

    private static final Logger LOG = Logger.getLogger(FailureMappers.class);
    private static final int FRAMES = 12;
    /** PostgreSQL holds every character but U+0000, in text (22021) and in jsonb (22P05): only a caller can have sent it. */
    private static final Set<String> ZERO_CHARACTER = Set.of("22021", "22P05");

    private final ProblemResponses responses;

    FailureMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException failure) {
        return responses.of(CommonProblem.UNAUTHENTICATED.problem());
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException failure) {
        return responses.of(CommonProblem.UNAUTHENTICATED.problem());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return responses.of(CommonProblem.FORBIDDEN_ROLE.problem());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Response known = known(cause);
            if (known != null) {
                return known;
            }
        }
        UUID incident = UUID.randomUUID();
        LOG.errorf("incident %s: %s", incident, withoutMessages(failure));
        return responses.of(CommonProblem.INTERNAL, List.of(), Map.of("incident", incident));
    }

    private Response known(Throwable cause) {
        return switch (cause) {
            case ProblemException problem -> responses.of(problem);
            case OptimisticLockException stale -> responses.of(CommonProblem.STALE.problem());
            case StaleStateException stale -> responses.of(CommonProblem.STALE.problem());
            case PgException pg -> ofDatabase(String.valueOf(pg.getSqlState()));
            case SQLException sql -> ofDatabase(String.valueOf(sql.getSQLState()));
            case IOException outage -> responses.of(CommonProblem.UNAVAILABLE.problem());
            case TimeoutException outage -> responses.of(CommonProblem.UNAVAILABLE.problem());
            default -> null;
        };
    }

    /** SQLSTATE classes: 08, 53, 57 the server cannot serve; 40 it asks to try again; 23 a constraint held. */
    private Response ofDatabase(String state) {
        if (ZERO_CHARACTER.contains(state)) {
            return responses.of(CommonProblem.INVALID_FIELD.problem());
        }
        return switch (state.substring(0, 2)) {
            case "08", "53", "57", "40" -> responses.of(CommonProblem.UNAVAILABLE.problem());
            case "23" -> responses.of(CommonProblem.CONFLICT.problem());
            default -> null;
        };
    }

    /** A message may carry a person's data; classes and places do not. */
    private static String withoutMessages(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            if (cause instanceof PgException || cause instanceof SQLException) {
                text.append(" SQLSTATE ").append(SqlState.of(cause).orElse("unknown"));
            }
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n\tat ").append(frames[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
