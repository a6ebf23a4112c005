/**
 * What a service's test needs and no service ships: real servers shared by a module's tests.
 *
 * <p>Comes in: {@code @RealServers(database = "funding")} on a {@code @QuarkusTest}. Goes out: a running PostgreSQL and
 * Kafka, and the configuration that points the service at them.
 */
package org.workercare.platform.testkit;
