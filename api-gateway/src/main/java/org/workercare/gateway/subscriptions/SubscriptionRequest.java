package org.workercare.gateway.subscriptions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What partners ask for. */
public interface SubscriptionRequest {

    int LONGEST_URL = 2_000;
    int LONGEST_DESCRIPTION = 500;
    int MOST_TYPES = 50;
    String TYPE = "\\*|[a-z0-9][a-z0-9.-]{0,199}\\*?";

    /**
     * @param url where to send
     * @param types whole event types, or beginnings followed by {@code *}
     * @param description for the owner's eyes
     */
    record Create(
            @NotNull @Size(min = 1, max = LONGEST_URL) String url,
            @NotNull @Size(min = 1, max = MOST_TYPES) List<@NotNull @Pattern(regexp = TYPE) String> types,
            @Size(max = LONGEST_DESCRIPTION) String description)
            implements SubscriptionRequest {}

    /** What is absent stays as it is. */
    record Change(
            @Size(min = 1, max = LONGEST_URL) String url,
            @Size(min = 1, max = MOST_TYPES) List<@NotNull @Pattern(regexp = TYPE) String> types,
            @Size(max = LONGEST_DESCRIPTION) String description,
            @Pattern(regexp = "active|disabled") String state)
            implements SubscriptionRequest {

        boolean isEmpty() {
            return url == null && types == null && description == null && state == null;
        }
    }

    /**
     * One of the two.
     *
     * @param since events that happened from then on
     * @param fromEvent this event and all recorded after it
     */
    record Replay(OffsetDateTime since, UUID fromEvent) implements SubscriptionRequest {

        boolean isClear() {
            return (since == null) != (fromEvent == null);
        }
    }
}
