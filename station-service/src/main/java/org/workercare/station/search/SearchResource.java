package org.workercare.station.search;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.hours.Moments;
import org.workercare.station.place.Place;
import org.workercare.station.site.Facility;

/** Search over HTTP. */
@Path("/sites/nearest")
@Authenticated
@Tag(name = "Search", description = "The nearest site that fits")
public class SearchResource {

    private final UnitOfWork work;
    private final FindNearest find;

    SearchResource(UnitOfWork work, FindNearest find) {
        this.work = work;
        this.find = find;
    }

    @GET
    @Operation(summary = "Find the nearest open sites, in exact geodesic order")
    public Uni<Page<Found>> nearest(
            @QueryParam("latitude") @Parameter(example = "40.046") Double latitude,
            @QueryParam("longitude") @Parameter(example = "116.289") Double longitude,
            @QueryParam("crs")
                    @DefaultValue("WGS84")
                    @Parameter(description = "Of the two before: WGS84 or GCJ02", example = "WGS84")
                    String crs,
            @QueryParam("k") @DefaultValue("10") @Min(1) @Max(100) @Parameter(description = "How many, 1 to 100") int k,
            @QueryParam("openAt")
                    @Parameter(
                            description = "Only sites whose hours cover this moment",
                            example = "2026-12-01T12:00:00+08:00")
                    OffsetDateTime openAt,
            @QueryParam("facilities") @Parameter(description = "All of these, working", example = "rest,charging")
                    String facilities,
            @QueryParam("freeBay") @DefaultValue("false") @Parameter(description = "Only with a free bay")
                    boolean freeBay) {
        Moments.require(openAt, "openAt");
        FindNearest.Query query =
                new FindNearest.Query(place(latitude, longitude, crs), k, openAt, kinds(facilities), freeBay);
        return work.read(tx -> find.by(tx, query)).map(found -> new Page<>(found, null));
    }

    private static Place place(Double latitude, Double longitude, String crs) {
        if (latitude == null || longitude == null) {
            throw CommonProblem.INVALID_PARAMETER.problem(latitude == null ? "latitude" : "longitude");
        }
        try {
            return Place.in(latitude, longitude, crs);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_PARAMETER.problem(
                    e.getMessage().contains("crs")
                            ? "crs"
                            : e.getMessage().contains("latitude") ? "latitude" : "longitude");
        }
    }

    private static List<String> kinds(String facilities) {
        if (facilities == null || facilities.isBlank()) {
            return List.of();
        }
        try {
            return Arrays.stream(facilities.split(","))
                    .map(word -> Facility.Kind.fromString(word.strip()).wireName())
                    .toList();
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_PARAMETER.problem("facilities");
        }
    }
}
