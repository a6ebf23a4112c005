package org.workercare.gateway.routing;

import java.util.Optional;
import java.util.Set;

/**
 * Where a request goes.
 *
 * @param service behind the gateway
 * @param path at that service: absolute, no dot segments
 * @param query as it came, or null
 */
record Destination(Service service, String path, String query) {

    private static final String OPERATIONS = "/q";
    /** What can go wrong and what is told: nothing of anybody's. */
    private static final Set<String> OPEN = Set.of("/problems", "/asyncapi");

    /**
     * @param normalizedPath without dot segments, so that nobody climbs out of a prefix
     * @param query as it came, or null
     */
    static Optional<Destination> of(String normalizedPath, String query) {
        return Service.ofPath(normalizedPath).map(service -> {
            String rest = normalizedPath.substring(service.prefix().length());
            return new Destination(service, rest.isEmpty() ? "/" : rest, query);
        });
    }

    /** The request target at the service. */
    String uri() {
        return query == null ? path : path + "?" + query;
    }

    /** Health, metrics and the like of a single service are for its operators, not for callers. */
    boolean isInternal() {
        return path.equals(OPERATIONS) || path.startsWith(OPERATIONS + "/");
    }

    /** May be read without a token. */
    boolean isOpen() {
        return OPEN.contains(path);
    }
}
