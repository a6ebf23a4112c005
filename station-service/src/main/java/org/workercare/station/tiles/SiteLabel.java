package org.workercare.station.tiles;

import java.util.UUID;

/**
 * What a tile says of a site beside its figures.
 *
 * @param open whether it is open now by its hours
 */
record SiteLabel(UUID id, String name, boolean open) {}
