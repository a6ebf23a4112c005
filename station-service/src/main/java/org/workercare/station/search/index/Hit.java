package org.workercare.station.search.index;

/**
 * A site that was found.
 *
 * @param metres from where it was looked for: the geodesic's length; from a route, the way off it; else 0
 * @param along metres from the route's beginning to where the site is nearest; else 0
 */
public record Hit(Entry site, double metres, double along) {}
