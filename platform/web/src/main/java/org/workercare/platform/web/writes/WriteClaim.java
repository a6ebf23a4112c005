package org.workercare.platform.web.writes;

/**
 * What makes a write the same one when it is sent again.
 *
 * @param caller who sends it
 * @param operation method and path
 * @param key the caller's {@code Idempotency-Key}
 * @param requestHash SHA-256 of the body as it was understood; another one under the same key is refused
 */
public record WriteClaim(String caller, String operation, String key, String requestHash) {}
