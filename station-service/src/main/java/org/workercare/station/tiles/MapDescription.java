package org.workercare.station.tiles;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The map in TileJSON 3.0.0.
 *
 * @param crs of the tiles; bounds are in WGS-84 as TileJSON has them
 * @param bounds west, south, east, north in degrees: what Web Mercator shows
 */
record MapDescription(
        String tilejson,
        String name,
        String scheme,
        String crs,
        List<String> tiles,
        int minzoom,
        int maxzoom,
        List<Double> bounds,
        @JsonProperty("vector_layers") List<Layer> vectorLayers) {

    /** @param fields what each point carries, and what that is */
    record Layer(String id, String description, int minzoom, int maxzoom, Map<String, String> fields) {}

    private static final double DATE_LINE = 180;
    private static final Layer CLUSTERS = new Layer(
            DrawTile.CLUSTERS,
            "Open sites too close to be told apart at this zoom",
            0,
            TileAddress.DEEPEST,
            Map.of(
                    "count", "Number: sites",
                    "bays", "Number: bays of these sites",
                    "freeBays", "Number: of these bays, free now"));
    private static final Layer SITES = new Layer(
            DrawTile.SITES,
            "Open sites that stand by themselves",
            0,
            TileAddress.DEEPEST,
            Map.of(
                    "id", "String: read more at /sites/{id}",
                    "name", "String",
                    "bays", "Number",
                    "freeBays", "Number: free now",
                    "open", "Boolean: open now by its hours"));

    /** @param address under which tiles are found, with {@code {z}}, {@code {x}} and {@code {y}} */
    static MapDescription at(String address) {
        return new MapDescription(
                "3.0.0",
                "Worker Care stations",
                "xyz",
                "EPSG:3857",
                List.of(address),
                0,
                TileAddress.DEEPEST,
                List.of(-DATE_LINE, -Mercator.LIMIT, DATE_LINE, Mercator.LIMIT),
                List.of(CLUSTERS, SITES));
    }
}
