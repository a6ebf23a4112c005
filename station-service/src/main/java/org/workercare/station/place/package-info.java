/**
 * Where things are, so that every feature means the same by a coordinate.
 *
 * <p>Comes in: latitude and longitude in degrees with their coordinate system named. Goes out: WGS-84 only, exact geodesic
 * distances in metres, and unit vectors whose order bounds the geodesic order. Plain Java.
 */
package org.workercare.station.place;
