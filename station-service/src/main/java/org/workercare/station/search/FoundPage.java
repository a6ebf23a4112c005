package org.workercare.station.search;

import java.util.List;

/**
 * What was found.
 *
 * @param next cursor of the page that follows; absent on the last
 */
record FoundPage(List<Found> items, String next) {}
