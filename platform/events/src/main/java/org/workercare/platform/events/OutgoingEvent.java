package org.workercare.platform.events;

import java.util.Objects;
import java.util.UUID;

/**
 * Something that happened, to be told once the transaction that did it commits.
 *
 * @param type what happened
 * @param subject the id of what it happened to; events of one subject arrive in order
 * @param data a record or JSON tree that obeys the type's schema; nothing personal or clinical
 */
public record OutgoingEvent(EventType type, String subject, Object data) {

    public OutgoingEvent {
        Objects.requireNonNull(type);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(data);
    }

    public OutgoingEvent(EventType type, UUID subject, Object data) {
        this(type, subject.toString(), data);
    }
}
