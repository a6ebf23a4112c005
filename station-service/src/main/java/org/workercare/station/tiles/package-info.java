/**
 * The map of sites in vector tiles whose clusters carry live sums of free bays.
 *
 * <p>Comes in: sites as they open, move and close, and their bays as they fill and empty. Goes out: Mapbox Vector Tiles 2.1
 * in Web Mercator. Open sites are kept in the order of one curve through all tiles' cells ({@link
 * org.workercare.station.tiles.Mercator}): a cell of any zoom is a stretch of it, so that one copy of each site's figures
 * serves every zoom.
 */
package org.workercare.station.tiles;
