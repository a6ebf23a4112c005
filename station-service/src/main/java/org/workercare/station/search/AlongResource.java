package org.workercare.station.search;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
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
import org.workercare.station.search.index.Route;
import org.workercare.station.search.index.Wanted;

/** Sites along a route over HTTP. */
@Path("/sites/along")
@Authenticated
@Tag(name = "Search")
public class AlongResource {

    private static final int MOST_POINTS = 150;
    private static final double LONGEST_METRES = 5_000_000;
    private static final int UNLESS_TOLD_METRES = 2_000;
    private static final int WIDEST_METRES = 50_000;
    private static final int UNLESS_TOLD = 50;
    private static final int MOST = 200;

    private final KeepIndex index;
    private final DatabaseClock clock;
    private final Answers answers;

    AlongResource(KeepIndex index, DatabaseClock clock, Answers answers) {
        this.index = index;
        this.clock = clock;
        this.answers = answers;
    }

    @GET
    @Blocking
    @Produces({MediaType.APPLICATION_JSON, SearchParameters.GEO_JSON})
    @Operation(summary = "Find open sites along a route, in the order in which it passes them")
    @APIResponseSchema(value = FoundPage.class, responseCode = "200")
    public Response along(
            @QueryParam("route")
                    @Parameter(
                            description = "2 to 150 points, latitude,longitude; at most 5,000 km in all",
                            example = "40.046,116.289;39.908,116.397")
                    String route,
            @QueryParam("crs") @Parameter(description = "Of the route: WGS84 or GCJ02", example = "WGS84") String crs,
            @QueryParam("corridor")
                    @Parameter(
                            description =
                                    "How far off the route a site may lie, in metres, 1 to 50,000; 2,000 unless told",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String corridor,
            @QueryParam("k")
                    @Parameter(
                            description = "How many, the first that are passed: 1 to 200; 50 unless told",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String k,
            @BeanParam SearchParameters parameters) {
        Route way = new Route(points(route, Texts.isGcj02(crs, "crs")));
        if (way.metres() > LONGEST_METRES) {
            throw Texts.invalid("route");
        }
        Wanted wanted = parameters.wanted(clock.now());
        int metres = Texts.number(corridor, UNLESS_TOLD_METRES, 1, WIDEST_METRES, "corridor");
        int most = Texts.number(k, UNLESS_TOLD, 1, MOST, "k");
        List<Hit> hits = index.view().along(way, metres, wanted, most);
        return answers.of(hits, null, wanted, parameters, FoundJson.Distances.FROM_ROUTE);
    }

    private static List<Place> points(String route, boolean gcj02) {
        String[] points = route == null ? new String[0] : route.split(";");
        if (points.length < 2 || points.length > MOST_POINTS) {
            throw Texts.invalid("route");
        }
        return Arrays.stream(points).map(point -> point(point, gcj02)).toList();
    }

    private static Place point(String text, boolean gcj02) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw Texts.invalid("route");
        }
        return Texts.place(Texts.decimal(parts[0], "route"), Texts.decimal(parts[1], "route"), gcj02, "route", "route");
    }
}
