/**
 * Tells partners what happened, by Standard Webhooks 1.0: signed, in order per subject, at least once, replayable.
 *
 * <p>In: every service's public events, through the inbox, into the gateway's own record of them; partners' subscriptions.
 * Out: CloudEvents in structured JSON, each POSTed until its receiver takes it. What is to be sent and when stands in the
 * database, so that a killed gateway loses nothing and two gateways do not send the same at once.
 *
 * <p>Lock order: the gate of {@link org.workercare.gateway.subscriptions.SubscriptionStore}, the subscription's row, its
 * deliveries by position.
 */
package org.workercare.gateway.subscriptions;
