package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.place.Place;

/** Coverage over HTTP. */
@Path("/coverage")
@RolesAllowed({Role.ORGANISER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Wishes")
public class CoverageResource {

    /** Metres as the crow flies of a minute's walk at 4.8 km/h, or of driving at 30 km/h, streets being 1.3 times as long. */
    private static final int WALKED_IN_A_MINUTE = 61;

    private static final int DRIVEN_IN_A_MINUTE = 385;
    private static final int FARTHEST = 20_000;

    private final Callers callers;
    private final CompareCoverage compare;

    CoverageResource(Callers callers, CompareCoverage compare) {
        this.callers = callers;
        this.compare = compare;
    }

    @GET
    @Operation(summary = "Compare what stations at some places would serve, and learn where to build next")
    public Uni<CompareCoverage.Answer> coverage(
            @QueryParam("organisation") @Parameter(description = "Yours, unless told", example = "110108")
                    OrganisationId organisation,
            @QueryParam("at")
                    @Size(max = 20)
                    @Parameter(description = "A place to compare: latitude,longitude", example = "40.046,116.289")
                    List<String> at,
            @QueryParam("crs") @DefaultValue("WGS84") @Parameter(description = "Of the places: WGS84 or GCJ02")
                    String crs,
            @QueryParam("metres")
                    @Min(100)
                    @Max(5000)
                    @Parameter(description = "What is in reach, as the crow flies; 1000 unless told")
                    Integer metres,
            @QueryParam("minutes")
                    @Min(1)
                    @Max(60)
                    @Parameter(description = "Instead of metres: how long somebody is under way")
                    Integer minutes,
            @QueryParam("by") @DefaultValue("walk") @Parameter(description = "With minutes: walk or drive") String by,
            @QueryParam("best") @DefaultValue("5") @Min(0) @Max(20) @Parameter(description = "Places to name, 0 to 20")
                    int best) {
        Caller caller = callers.current();
        OrganisationId within = organisation == null ? caller.organisation() : organisation;
        caller.requireReach(within);
        List<Place> places = at.stream().map(text -> place(text, crs)).toList();
        return compare.of(new CompareCoverage.Question(within, reach(metres, minutes, by), places, best));
    }

    private static int reach(Integer metres, Integer minutes, String by) {
        if (metres != null && minutes != null) {
            throw CommonProblem.INVALID_PARAMETER.problem("minutes");
        }
        if (minutes == null) {
            return metres == null ? 1000 : metres;
        }
        return switch (by) {
            case "walk" -> Math.min(FARTHEST, minutes * WALKED_IN_A_MINUTE);
            case "drive" -> Math.min(FARTHEST, minutes * DRIVEN_IN_A_MINUTE);
            default -> throw CommonProblem.INVALID_PARAMETER.problem("by");
        };
    }

    private static Place place(String text, String crs) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw CommonProblem.INVALID_PARAMETER.problem("at");
        }
        try {
            return Place.in(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()), crs);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_PARAMETER.problem(e.getMessage().contains("crs") ? "crs" : "at");
        }
    }
}
