/**
 * Everything on one machine: PostgreSQL, Kafka, an issuer of callers' tokens, the three services and the gateway.
 *
 * <p>Why: {@code make run} must work on a fresh machine with nothing but a JDK and Maven. Comes in: the built services
 * under {@code <service>/target/quarkus-app} and a directory for data. Goes out: addresses to open. What dies is
 * started again; what is stopped keeps its data; nothing outlives the launcher. Each part is a process of its own, so
 * that a trial can kill it like one.
 */
package org.workercare.deploy.local;
