package org.workercare.gateway.resilience;

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
}
