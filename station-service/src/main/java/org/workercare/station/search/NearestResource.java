package org.workercare.station.search;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.station.changes.DatabaseClock;
import org.workercare.station.place.Place;
import org.workercare.station.search.index.Hit;
import org.workercare.station.search.index.Wanted;

/** The nearest sites over HTTP; answered where the request came in, as nothing waits. */
@Path("/sites/nearest")
@Authenticated
@Tag(name = "Search", description = "Sites that fit: the nearest, along a route, in a box")
public class NearestResource {

    private static final int UNLESS_TOLD = 10;
    private static final int MOST = 100;

    private final KeepIndex index;
    private final DatabaseClock clock;
    private final CountInVain count;
    private final Answers answers;

    NearestResource(KeepIndex index, DatabaseClock clock, CountInVain count, Answers answers) {
        this.index = index;
        this.clock = clock;
        this.count = count;
        this.answers = answers;
    }

    @GET
    @NonBlocking
    @Produces({MediaType.APPLICATION_JSON, SearchParameters.GEO_JSON})
    @Operation(summary = "Find the nearest open sites, in exact geodesic order")
    @APIResponseSchema(value = FoundPage.class, responseCode = "200")
    public Response nearest(
            @QueryParam("latitude") @Parameter(example = "40.046", schema = @Schema(type = SchemaType.NUMBER))
                    String latitude,
            @QueryParam("longitude") @Parameter(example = "116.289", schema = @Schema(type = SchemaType.NUMBER))
                    String longitude,
            @QueryParam("crs") @Parameter(description = "Of the two before: WGS84 or GCJ02", example = "WGS84")
                    String crs,
            @QueryParam("k")
                    @Parameter(
                            description = "How many, 1 to 100; 10 unless told",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String k,
            @BeanParam SearchParameters parameters) {
        Place from = Texts.place(
                Texts.decimal(latitude, "latitude"),
                Texts.decimal(longitude, "longitude"),
                Texts.isGcj02(crs, "crs"),
                "latitude",
                "longitude");
        Wanted wanted = parameters.wanted(clock.now());
        List<Hit> hits = index.view().nearest(from, Texts.number(k, UNLESS_TOLD, 1, MOST, "k"), wanted);
        count.of(from, wanted, hits);
        return answers.of(hits, null, wanted, parameters, FoundJson.Distances.FROM_POINT);
    }
}
