/**
 * Finds the nearest open sites, in exact geodesic order.
 *
 * <p>Comes in: sites as they open, change and close; a point, a moment, wanted facilities. Goes out: sites by distance with
 * their free bays. Candidates come from the database in the order of chords on a sphere that bounds the geodesic order
 * ({@link org.workercare.station.place.Geodesy}); reading stops when no unread site can be nearer.
 */
package org.workercare.station.search;
