package org.workercare.platform.events;

import java.util.stream.Stream;

/** Names the events a service tells: one bean of this kind per service. */
public interface EventSource {

    Stream<? extends EventType> events();
}
