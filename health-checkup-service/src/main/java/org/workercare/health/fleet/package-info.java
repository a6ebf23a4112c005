/**
 * The bus and the people on it.
 *
 * <p>Comes in: an organiser's buses (instruments, throughput) and teams (roles, no names). Goes out: both, to those who
 * plan tours through {@link org.workercare.health.fleet.FindFleet}.
 */
package org.workercare.health.fleet;
