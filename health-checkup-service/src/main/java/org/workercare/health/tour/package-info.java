/**
 * Where the bus goes and when.
 *
 * <p>Comes in: an organiser's tours and stops. Goes out: stops over HTTP, {@code health.stop.scheduled}, and, to booking,
 * the slots that a stop's hours allow.
 */
package org.workercare.health.tour;
