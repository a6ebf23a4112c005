/**
 * Holds and bookings of bays: never two on one bay at a time.
 *
 * <p>Comes in: a driver's request for a half-open stretch of time, check-in, check-out, cancellation. Goes out: the
 * reservation, or what to do instead; bays that nobody came for are free again. The database's clock decides.
 */
package org.workercare.station.reservation;
