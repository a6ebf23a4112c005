package org.workercare.platform.events;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An event that a handler could not take, with the reason.
 *
 * <p>Public because Hibernate's proxy of it may be loaded by another class loader than this jar.
 */
@Entity
@Immutable
@Table(name = "dead_letter")
public class DeadLetter {

    @Id
    UUID id;

    @Column(name = "event_id")
    UUID eventId;

    String handler;
    String topic;
    String subject;
    String type;
    String audience;

    @Column(name = "happened_at")
    OffsetDateTime happenedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String data;

    String reason;

    @Column(name = "died_at")
    OffsetDateTime diedAt;

    protected DeadLetter() {}
}
