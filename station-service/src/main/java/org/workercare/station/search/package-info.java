/**
 * Finds open sites: the nearest in exact geodesic order, along a route, in a box.
 *
 * <p>Comes in: what the feed shows of sites, bays and promised times ({@link org.workercare.station.changes}), kept in
 * memory on every replica ({@link org.workercare.station.search.index}); a point, route or box, a moment, and what is
 * wanted. Goes out: sites with their distance, whether they are open then and until when, their free bays, and how far that
 * can be trusted; as JSON or GeoJSON, in WGS-84 or GCJ-02. No search asks the database.
 */
package org.workercare.station.search;
