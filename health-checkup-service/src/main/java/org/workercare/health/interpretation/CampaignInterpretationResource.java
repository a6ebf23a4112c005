package org.workercare.health.interpretation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.health.interpretation.InterpretationResource.Request;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Drawing conclusions for a whole campaign over HTTP. */
@Path("/campaigns")
@Authenticated
@Tag(name = "Interpretation")
public class CampaignInterpretationResource {

    private final IdempotentWrites writes;
    private final Callers callers;
    private final InterpretCampaign interpretCampaign;

    CampaignInterpretationResource(IdempotentWrites writes, Callers callers, InterpretCampaign interpretCampaign) {
        this.writes = writes;
        this.callers = callers;
        this.interpretCampaign = interpretCampaign;
    }

    @POST
    @Path("/{id}/interpretation")
    @RolesAllowed(Role.PHYSICIAN)
    @Operation(summary = "Draw conclusions for every examined worker of a campaign: a job")
    @APIResponse(responseCode = "202", description = "Accepted; its result counts workers by outcome")
    @APIResponse(responseCode = "409", description = "Nobody was examined yet")
    public Uni<Response> ofCampaign(@PathParam("id") UUID id, @Valid @NotNull Request request) {
        Caller caller = callers.current();
        return writes.once(
                request,
                tx -> interpretCampaign.by(tx, caller, id, request.edition()).map(Reply::accepted));
    }
}
