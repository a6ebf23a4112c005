package org.workercare.gateway.subscriptions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * How far an event is on its way to a subscription.
 *
 * @param event its id, {@code webhook-id}
 * @param state {@code waiting} or {@code delivered}
 * @param attempts made so far
 * @param lastStatus of the receiver at the last attempt, if it answered
 * @param lastError of the last attempt
 * @param nextAttemptAt while waiting
 * @param position orders the list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        UUID event,
        String type,
        String subject,
        OffsetDateTime time,
        String state,
        int attempts,
        Integer lastStatus,
        String lastError,
        OffsetDateTime nextAttemptAt,
        OffsetDateTime deliveredAt,
        long position) {}
