package org.workercare.platform.web.writes;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.workercare.platform.web.problems.CommonProblem;

/** Keeps a caller from changing what has changed since it read it: {@code If-Match} (RFC 9110, section 13.1.1). */
@ApplicationScoped
public class Preconditions {

    private final CurrentVertxRequest request;

    Preconditions(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * To be called within the write's transaction, on a row read with a lock.
     *
     * @param version of what is to be changed
     * @throws org.workercare.platform.web.problems.ProblemException {@code precondition-missing} or {@code stale}
     */
    public void require(long version) {
        String given = request.getCurrent().request().getHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.isBlank()) {
            throw CommonProblem.PRECONDITION_MISSING.problem("If-Match");
        }
        String tag = '"' + tagOf(version) + '"';
        boolean matches =
                Arrays.stream(given.split(",")).map(String::strip).anyMatch(t -> t.equals(tag) || t.equals("*"));
        if (!matches) {
            throw CommonProblem.STALE.problem("If-Match");
        }
    }

    static String tagOf(long version) {
        return "v" + version;
    }
}
