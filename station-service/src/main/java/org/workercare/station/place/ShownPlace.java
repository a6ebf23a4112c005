package org.workercare.station.place;

/**
 * A point as a caller wants it shown; never kept, never computed with.
 *
 * @param latitude degrees north in that system
 * @param longitude degrees east in that system
 */
public record ShownPlace(double latitude, double longitude, Crs crs) {}
