package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;

/** Clusters of wishes over HTTP. */
@Path("/wish-clusters")
@Tag(name = "Wishes")
public class ClusterResource {

    private record Answer(Page<WishCluster> page, String fingerprint) {}

    private final Callers callers;
    private final WishField field;

    ClusterResource(Callers callers, WishField field) {
        this.callers = callers;
        this.field = field;
    }

    /** The tag is the same for the same clusters, however the wishes came. */
    @GET
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Show where one station would serve the most wishes, the largest cluster first")
    public Uni<Response> clusters(
            @BeanParam PageRequest page,
            @QueryParam("organisation") @Parameter(description = "Yours, unless told", example = "110108")
                    OrganisationId organisation,
            @QueryParam("radius")
                    @DefaultValue("1000")
                    @Min(100)
                    @Max(5000)
                    @Parameter(description = "How far a wish may lie from its cluster's centre, in metres")
                    int radius) {
        Caller caller = callers.current();
        OrganisationId within = organisation == null ? caller.organisation() : organisation;
        caller.requireReach(within);
        long passed = passed(page.after(within, radius));
        return field.ask(within, radius, clusters -> {
                    List<WishCluster> found = clusters.all().stream()
                            .skip(passed)
                            .limit(page.rowsToRead())
                            .toList();
                    String next = Long.toString(passed + page.size());
                    return new Answer(Page.of(found, page, last -> next, within, radius), clusters.fingerprint());
                })
                .map(answer -> Response.ok(answer.page())
                        .tag(new EntityTag(answer.fingerprint()))
                        .build());
    }

    private static long passed(String after) {
        try {
            return after.isEmpty() ? 0 : Long.parseUnsignedLong(after);
        } catch (NumberFormatException e) {
            throw CommonProblem.INVALID_CURSOR.problem("cursor");
        }
    }
}
