package org.workercare.station.closure;

import java.util.UUID;

/**
 * An open site near another.
 *
 * @param distanceMetres length of the geodesic between them
 */
record Nearby(UUID siteId, double distanceMetres) {}
