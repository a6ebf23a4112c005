package org.workercare.gateway.resilience;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.workercare.gateway.problems.GatewayProblem;

/** What a failed exchange with a service was. */
public enum UpstreamFault {
    /** Nothing was sent: nobody listens there. */
    REFUSED(GatewayProblem.SERVICE_DOWN),
    /** No connection, or no head of an answer, within the limit. */
    SILENT(GatewayProblem.SERVICE_TOO_SLOW),
    /** It broke off, or answered with something that is not HTTP. */
    BROKEN(GatewayProblem.SERVICE_ANSWER_BROKEN);

    private final GatewayProblem problem;

    UpstreamFault(GatewayProblem problem) {
        this.problem = problem;
    }

    public GatewayProblem problem() {
        return problem;
    }

    public static UpstreamFault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectTimeoutException || cause instanceof TimeoutException) {
                return SILENT;
            }
            if (cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException
                    || cause instanceof ConnectionPoolTooBusyException) {
                return REFUSED;
            }
        }
        return BROKEN;
    }
}
