package org.workercare.platform.events;

/**
 * A kind of event that a service tells, implemented by that service's enum.
 *
 * <p>Its data obeys the JSON Schema at {@code /events/<type>.json} on the service's class path.
 */
public interface EventType {

    /** {@code org.workercare.<service>.<subject>.<past participle>.v1}. */
    String type();

    /** {@code <service>.<subjects>}. */
    String topic();

    Audience audience();
}
