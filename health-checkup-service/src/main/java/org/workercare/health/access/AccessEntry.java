package org.workercare.health.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One look into a worker's record.
 *
 * @param by the account that looked
 * @param role in which it looked
 * @param what {@code worklist}, {@code results} or {@code report}
 */
public record AccessEntry(
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        long id,

        OffsetDateTime at,
        String by,
        String role,
        String organisation,
        String what,
        UUID visitId) {}
