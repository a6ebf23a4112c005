package org.workercare.health.booking;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** A campaign's roster and the places for it, over HTTP. */
@Path("/campaigns")
@Authenticated
@Tag(name = "Booking")
public class RosterResource {

    private static final String EXAMPLE = """
            name,citizen_id,account,employer,enterprise,industry,hazards
            示例一,11010519491231002X,worker-0001,110115-0001,示例制药,pharmaceuticals,benzene;toluene
            """;

    private final IdempotentWrites writes;
    private final Callers callers;
    private final AcceptRoster acceptRoster;
    private final AssignPlaces assignPlaces;

    RosterResource(IdempotentWrites writes, Callers callers, AcceptRoster acceptRoster, AssignPlaces assignPlaces) {
        this.writes = writes;
        this.callers = callers;
        this.acceptRoster = acceptRoster;
        this.assignPlaces = assignPlaces;
    }

    @POST
    @Path("/{id}/roster")
    @Consumes("text/csv")
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Import a roster as CSV in UTF-8: a job that reports by row and column")
    @APIResponse(responseCode = "202", description = "Accepted; follow the job")
    @APIResponse(responseCode = "400", description = "Not UTF-8, no rows, or columns missing")
    public Uni<Response> importRoster(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema =
                                                    @Schema(
                                                            type =
                                                                    org.eclipse.microprofile.openapi.annotations.enums
                                                                            .SchemaType.STRING,
                                                            examples = EXAMPLE)))
                    byte[] body) {
        Caller caller = callers.current();
        String csv = AcceptRoster.textIn(body);
        return writes.once(csv, tx -> acceptRoster.by(tx, caller, id, csv).map(Reply::accepted));
    }

    @POST
    @Path("/{id}/bookings/assignment")
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Give the whole roster places, own enterprise's stops first")
    @APIResponse(responseCode = "200", description = "How many got a place, had one, or got none")
    public Uni<Response> assign(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return writes.once(null, tx -> assignPlaces.by(tx, caller, id).map(Reply::ok));
    }
}
