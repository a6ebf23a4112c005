package org.workercare.station.tiles;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tiles over HTTP. */
@Path("/tiles")
@Authenticated
@Tag(name = "Map", description = "All open sites on a map, with live sums of free bays")
public class TileResource {

    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private final MapOfSites map;

    TileResource(MapOfSites map) {
        this.map = map;
    }

    @GET
    @Path("/{z}/{x}/{y}.mvt")
    @Produces(MEDIA_TYPE)
    @Operation(
            summary = "A tile of the map, its sums less than a second old",
            description = "Mapbox Vector Tile 2.1 in EPSG:3857. Layer clusters: count, bays, freeBays. Layer sites: id,"
                    + " name, bays, freeBays, open.")
    public Uni<Response> tile(
            @PathParam("z") @Parameter(description = "0 to 16", example = "10") int z,
            @PathParam("x") @Parameter(example = "843") int x,
            @PathParam("y") @Parameter(example = "388") int y,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Parameter(hidden = true) String encodings,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        if (!TileAddress.exists(z, x, y)) {
            throw TileProblem.NO_SUCH_TILE.problem();
        }
        TileAddress address = new TileAddress(z, x, y);
        DrawnTile drawn = map.drawn(address);
        Uni<DrawnTile> tile = drawn != null
                ? Uni.createFrom().item(drawn)
                : Uni.createFrom()
                        .item(() -> map.draw(address))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return tile.map(shown -> response(shown, takesGzip(encodings), known));
    }

    private static Response response(DrawnTile tile, boolean zipped, String known) {
        EntityTag tag = new EntityTag(tile.tag(), true);
        boolean isKnown = known != null && known.contains('"' + tile.tag() + '"');
        Response.ResponseBuilder response =
                isKnown ? Response.notModified() : Response.ok(zipped ? tile.zipped() : tile.bytes());
        if (zipped && !isKnown) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static boolean takesGzip(String encodings) {
        return encodings != null
                && Arrays.stream(encodings.split(","))
                        .map(encoding -> encoding.replace(" ", ""))
                        .anyMatch(encoding -> encoding.equals("gzip")
                                || (encoding.startsWith("gzip;q=") && !encoding.matches("gzip;q=0(\\.0*)?")));
    }
}
