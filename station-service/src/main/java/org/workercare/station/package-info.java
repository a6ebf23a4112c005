/**
 * Service stations of the union, for drivers and other workers on the road.
 *
 * <p>Comes in: wishes, bookings, enrolments and sales over HTTP; approved projects, dispatched goods, settled subsidies and
 * the bus's stops as events. Goes out: what became of them, as {@link org.workercare.station.StationEvent}s.
 */
package org.workercare.station;
