/**
 * The check-up service: from a campaign's budget to one worker's advice.
 *
 * <p>Comes in: what organisers plan, nurses measure and physicians decide, over HTTP; what funding says about budgets,
 * over Kafka. Goes out: reports for workers, suppressed aggregates for employers, and the events of {@link
 * org.workercare.health.HealthEvent}, none of which carries a personal or clinical value.
 */
package org.workercare.health;
