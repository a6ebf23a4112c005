/**
 * The walls of the house, as rules that a build can break on.
 *
 * <p>In: a service's root package. Out: ArchUnit rules, the same for all services.
 */
package org.workercare.platform.testkit.walls;
