package org.workercare.station.tiles;

import java.util.UUID;
import org.workercare.station.place.Place;

/**
 * What a site counts for on the map.
 *
 * @param place null unless the site is open: others are on no map
 */
public record SiteFigures(UUID siteId, String name, Place place, String openingHours, int bays, int freeBays) {}
