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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.station.changes.DatabaseClock;
import org.workercare.station.place.Place;
import org.workercare.station.rows.Positions;
import org.workercare.station.search.index.Box;
import org.workercare.station.search.index.Entry;
import org.workercare.station.search.index.Hit;
import org.workercare.station.search.index.Wanted;

/** Sites in a box over HTTP. */
@Path("/sites/in-box")
@Authenticated
@Tag(name = "Search")
public class BoxResource {

    private final KeepIndex index;
    private final DatabaseClock clock;
    private final Answers answers;

    BoxResource(KeepIndex index, DatabaseClock clock, Answers answers) {
        this.index = index;
        this.clock = clock;
        this.answers = answers;
    }

    @GET
    @Blocking
    @Produces({MediaType.APPLICATION_JSON, SearchParameters.GEO_JSON})
    @Operation(summary = "List open sites in a box, page by page")
    @APIResponseSchema(value = FoundPage.class, responseCode = "200")
    public Response inBox(
            @QueryParam("west")
                    @Parameter(
                            description = "Degrees; greater than east: the box goes over the date line",
                            example = "116.2",
                            schema = @Schema(type = SchemaType.NUMBER))
                    String west,
            @QueryParam("south")
                    @Parameter(description = "Degrees", example = "39.8", schema = @Schema(type = SchemaType.NUMBER))
                    String south,
            @QueryParam("east")
                    @Parameter(description = "Degrees", example = "116.6", schema = @Schema(type = SchemaType.NUMBER))
                    String east,
            @QueryParam("north")
                    @Parameter(
                            description = "Degrees, at least south",
                            example = "40.1",
                            schema = @Schema(type = SchemaType.NUMBER))
                    String north,
            @QueryParam("crs") @Parameter(description = "Of the box: WGS84 or GCJ02", example = "WGS84") String crs,
            @BeanParam PageRequest page,
            @BeanParam SearchParameters parameters) {
        boolean gcj02 = Texts.isGcj02(crs, "crs");
        Place southWest = corner(south, "south", west, "west", gcj02);
        Place northEast = corner(north, "north", east, "east", gcj02);
        Object[] used = used(parameters, west, south, east, north, crs);
        UUID after = Positions.id(page.after(used));
        if (southWest.latitude() > northEast.latitude()) {
            throw Texts.invalid("north");
        }
        Box within = new Box(southWest.longitude(), southWest.latitude(), northEast.longitude(), northEast.latitude());
        Wanted wanted = parameters.wanted(clock.now());
        List<Entry> sites = index.view().inBox(within, wanted, after, page.rowsToRead());
        Page<Entry> cut = Page.of(sites, page, site -> site.id().toString(), used);
        List<Hit> hits = cut.items().stream().map(site -> new Hit(site, 0, 0)).toList();
        return answers.of(hits, cut.next(), wanted, parameters, FoundJson.Distances.NONE);
    }

    private static Object[] used(SearchParameters parameters, String... own) {
        List<Object> used = new ArrayList<>(Arrays.asList(parameters.all()));
        used.addAll(Arrays.asList(own));
        return used.toArray();
    }

    private static Place corner(
            String latitude, String latitudeName, String longitude, String longitudeName, boolean gcj02) {
        return Texts.place(
                Texts.decimal(latitude, latitudeName),
                Texts.decimal(longitude, longitudeName),
                gcj02,
                latitudeName,
                longitudeName);
    }
}
