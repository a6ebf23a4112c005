/**
 * Carries what happened in one service to the others: at least once on the wire, exactly once in effect, in order per
 * subject.
 *
 * <p>In: {@link org.workercare.platform.events.Outbox#append} within a business transaction. Out:
 * {@link org.workercare.platform.events.EventHandler#apply} within the receiver's transaction. Between the two, CloudEvents
 * 1.0 in Kafka's binary mode, whose key is the subject.
 */
package org.workercare.platform.events;
