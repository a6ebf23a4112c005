package org.workercare.health.results;

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
import org.workercare.health.campaign.FindCampaign;
import org.workercare.health.results.ResultResource.CampaignResults;
import org.workercare.health.results.ResultResource.Taken;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Results of many visits at once over HTTP. */
@Path("/campaigns")
@Authenticated
@Tag(name = "Results")
public class CampaignResultResource {

    private final IdempotentWrites writes;
    private final Callers callers;
    private final FindCampaign findCampaign;
    private final RecordResults recordResults;

    CampaignResultResource(
            IdempotentWrites writes, Callers callers, FindCampaign findCampaign, RecordResults recordResults) {
        this.writes = writes;
        this.callers = callers;
        this.findCampaign = findCampaign;
        this.recordResults = recordResults;
    }

    @POST
    @Path("/{id}/results")
    @RolesAllowed({Role.NURSE, Role.PHYSICIAN})
    @Operation(summary = "Record results of many visits, up to 5,000; each row stands or falls alone")
    @APIResponse(responseCode = "200", description = "How many were recorded, and which rows were refused")
    public Uni<Response> ofCampaign(@PathParam("id") UUID id, @Valid @NotNull CampaignResults body) {
        Caller caller = callers.current();
        return writes.once(body, tx -> findCampaign
                .within(tx, caller, id)
                .chain(() -> recordResults.by(tx, caller, id, body.observations()))
                .map(outcome -> Reply.ok(Taken.of(outcome))));
    }
}
