/**
 * Writes that happen once and never over somebody else's change.
 *
 * <p>In: {@code Idempotency-Key} and {@code If-Match}. Out: {@link org.workercare.platform.web.writes.Reply}, the same one
 * for every repetition.
 */
package org.workercare.platform.web.writes;
