/**
 * All sites in memory, so that a search asks no database.
 *
 * <p>Comes in: what the feed shows, from one writing thread. Goes out: slots of sites in exact geodesic order, filtered as
 * wanted, to any number of readers that never wait. Plain Java: packed arrays where a million of something are kept, one
 * immutable object a site otherwise, so that a reader sees each site whole.
 */
package org.workercare.station.search.index;
