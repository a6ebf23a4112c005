/**
 * What really went over Kafka, for tests to look at.
 *
 * <p>Comes in: topic names. Goes out: every committed CloudEvent on them, in the order of each partition.
 */
package org.workercare.platform.testkit.events;
