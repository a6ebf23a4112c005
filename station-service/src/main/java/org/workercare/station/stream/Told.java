package org.workercare.station.stream;

import java.util.UUID;
import org.workercare.station.changes.Position;
import org.workercare.station.place.Place;

/**
 * An event as it goes over the wire.
 *
 * @param place of the site; null if it is on no map
 * @param text the event in UTF-8, its empty line included
 */
record Told(Position position, UUID siteId, Place place, byte[] text) {}
