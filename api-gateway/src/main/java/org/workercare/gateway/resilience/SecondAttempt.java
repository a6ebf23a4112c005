package org.workercare.gateway.resilience;

import java.util.Set;

/**
 * Whether a request may be sent once more.
 *
 * <p>A refused connection has sent nothing, so any request may try again. A connection that broke off may have had its
 * effect: only a safe method without a body is repeated (RFC 9110, section 9.2.2).
 */
public final class SecondAttempt {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private SecondAttempt() {}

    public static boolean isAllowed(UpstreamFault fault, String method, boolean hasBody) {
        return switch (fault) {
            case REFUSED -> true;
            case BROKEN -> SAFE.contains(method) && !hasBody;
            case SILENT -> false;
        };
    }
}
