package org.workercare.station;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Stream;
import org.workercare.platform.events.EventSource;
import org.workercare.platform.events.EventType;

/** All events of this service. */
@Singleton
class StationEvents implements EventSource {

    @Override
    public Stream<? extends EventType> events() {
        return Arrays.stream(StationEvent.values());
    }
}
