package org.workercare.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** {@code workercare.upstream.*}: the services' base addresses, scheme, host and port only. */
@ConfigMapping(prefix = "workercare.upstream")
public interface Upstreams {

    @WithDefault("http://127.0.0.1:8081")
    URI funding();

    @WithDefault("http://127.0.0.1:8082")
    URI stations();

    @WithDefault("http://127.0.0.1:8083")
    URI healthCheckups();

    default URI of(Service service) {
        return switch (service) {
            case FUNDING -> funding();
            case STATIONS -> stations();
            case HEALTH_CHECKUPS -> healthCheckups();
        };
    }
}
