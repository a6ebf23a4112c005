package org.workercare.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import org.workercare.platform.events.EventSource;
import org.workercare.platform.events.EventType;

/** Every event of this service, for its catalogue. */
@ApplicationScoped
class HealthEvents implements EventSource {

    @Override
    public Stream<? extends EventType> events() {
        return Arrays.stream(HealthEvent.values());
    }
}
