package org.workercare.station.search.index;

import org.workercare.station.occupancy.BaySource;

/**
 * What a bay's state is known from.
 *
 * @param since milliseconds of the epoch
 * @param confidence that it still holds at the moment asked for, 0 to 1
 */
public record Observation(long since, BaySource source, double confidence) {}
