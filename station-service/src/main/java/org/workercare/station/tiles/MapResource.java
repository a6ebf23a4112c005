package org.workercare.station.tiles;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Describes the map to a front end's map library. */
@Path("/tiles.json")
@Authenticated
@Tag(name = "Map", description = "All open sites on a map, with live sums of free bays")
public class MapResource {

    @GET
    @Operation(summary = "The map's TileJSON: where tiles are, what is in them, in which coordinate system")
    public MapDescription description(@Context HttpServerRequest request) {
        return MapDescription.at(base(request) + "/tiles/{z}/{x}/{y}.mvt");
    }

    /** As the caller addressed us, which the gateway tells. */
    private static String base(HttpServerRequest request) {
        String scheme = forwarded(request, "x-forwarded-proto", request.scheme());
        String host = forwarded(request, "x-forwarded-host", String.valueOf(request.authority()));
        return scheme + "://" + host + forwarded(request, "x-forwarded-prefix", "");
    }

    private static String forwarded(HttpServerRequest request, String header, String otherwise) {
        String told = request.getHeader(header);
        return told == null ? otherwise : told;
    }
}
