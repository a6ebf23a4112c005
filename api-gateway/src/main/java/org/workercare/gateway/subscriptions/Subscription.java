package org.workercare.gateway.subscriptions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A subscription as its owner sees it.
 *
 * @param types whole event types, or beginnings followed by {@code *}
 * @param state {@code active} or {@code disabled}
 * @param disabledBecause {@code gone} (the receiver answered 410), {@code failing} (for too long) or {@code owner}
 * @param failingSince first failure since the last success
 * @param previousSecretUntil until when the secret before the last rotation signs, too
 * @param version for the {@code ETag}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subscription(
        UUID id,
        String url,
        List<String> types,
        String description,
        String state,
        String disabledBecause,
        OffsetDateTime failingSince,
        OffsetDateTime previousSecretUntil,
        OffsetDateTime createdAt,
        long version) {

    boolean isActive() {
        return state.equals("active");
    }
}
