package org.workercare.gateway.routing;

import java.util.Arrays;
import java.util.Optional;

/** The services behind the gateway. */
public enum Service {
    FUNDING("funding"),
    STATIONS("stations"),
    HEALTH_CHECKUPS("health-checkups");

    private final String segment;

    Service(String segment) {
        this.segment = segment;
    }

    /** First segment of the service's addresses at the gateway; also its name towards readers. */
    public String segment() {
        return segment;
    }

    /** {@code /funding}. */
    public String prefix() {
        return "/" + segment;
    }

    /** The service that a path without dot segments leads to, if any. */
    static Optional<Service> ofPath(String path) {
        return Arrays.stream(values())
                .filter(s -> path.equals(s.prefix()) || path.startsWith(s.prefix() + "/"))
                .findFirst();
    }
}
