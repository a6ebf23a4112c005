package org.workercare.gateway.subscriptions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A subscription with a secret that is shown now and never again.
 *
 * @param secret sealed while it is kept with the reply, plain on its way to the owner
 */
public record SubscriptionMade(@JsonUnwrapped Subscription subscription, String secret) {}
