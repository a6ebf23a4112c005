/**
 * The real servers that tests and {@code make run} stand on: PostgreSQL 18 and an Apache Kafka 4.1 broker.
 *
 * <p>Why: what a service promises (locks, constraints, ordered delivery, survival of {@code kill -9}) is kept by these
 * two, so nothing in this project is proven against a stand-in. Comes in: a data directory and ports, or none for
 * throw-away ones. Goes out: addresses and credentials. Both servers listen on the loopback interface only, and end
 * when the JVM that started them ends, however it ends.
 */
package org.workercare.platform.testkit.servers;
