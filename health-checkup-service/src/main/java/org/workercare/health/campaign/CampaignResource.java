package org.workercare.health.campaign;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;

/** Campaigns over HTTP. */
@Path("/campaigns")
@Authenticated
@Tag(name = "Campaigns")
public class CampaignResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Callers callers;
    private final CampaignStore store;
    private final FindCampaign findCampaign;
    private final DraftCampaign draftCampaign;
    private final RequestBudget requestBudget;
    private final CompleteCampaign completeCampaign;

    CampaignResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            Callers callers,
            CampaignStore store,
            FindCampaign findCampaign,
            DraftCampaign draftCampaign,
            RequestBudget requestBudget,
            CompleteCampaign completeCampaign) {
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.callers = callers;
        this.store = store;
        this.findCampaign = findCampaign;
        this.draftCampaign = draftCampaign;
        this.requestBudget = requestBudget;
        this.completeCampaign = completeCampaign;
    }

    @POST
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Plan a campaign")
    @APIResponse(responseCode = "201", description = "Planned; ask for its budget next")
    public Uni<Response> draft(@Valid @NotNull DraftCampaign.Request plan) {
        callers.current().requireReach(plan.organisation());
        return writes.once(plan, tx -> draftCampaign
                .by(tx, plan)
                .map(campaign -> Reply.created("/campaigns/" + campaign.id(), campaign, campaign.version())));
    }

    @GET
    @RolesAllowed({Role.ORGANISER, Role.AUDITOR, Role.ADMINISTRATOR, Role.NURSE, Role.PHYSICIAN, Role.SAFETY_OFFICER})
    @Operation(summary = "Campaigns of an organisation and all below it")
    public Uni<Page<Campaign>> list(
            @BeanParam PageRequest page, @QueryParam("organisation") OrganisationId organisation) {
        Caller caller = callers.current();
        OrganisationId root = organisation == null ? caller.organisation() : organisation;
        caller.requireReach(root);
        return work.read(tx -> store.within(tx, root, page.after(root), page.rowsToRead()))
                .map(rows -> Page.of(rows, page, campaign -> campaign.id().toString(), root));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ORGANISER, Role.AUDITOR, Role.ADMINISTRATOR, Role.NURSE, Role.PHYSICIAN, Role.SAFETY_OFFICER})
    @Operation(summary = "One campaign, with its cost a head")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> findCampaign.within(tx, caller, id))
                .map(campaign -> Reply.ok(campaign, campaign.version()).response());
    }

    @POST
    @Path("/{id}/budget-request")
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Ask funding for the budget; its answer changes the campaign's state")
    @APIResponse(responseCode = "200", description = "Asked")
    @APIResponse(responseCode = "409", description = "Asked before, or already funded")
    public Uni<Response> requestBudget(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return writes.once(null, tx -> requestBudget
                .by(tx, caller, id, preconditions)
                .map(campaign -> Reply.ok(campaign, campaign.version())));
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "End the campaign with its actual cost; funding settles it")
    @APIResponse(responseCode = "200", description = "Completed")
    @APIResponse(responseCode = "409", description = "No budget is held")
    @APIResponse(responseCode = "422", description = "The cost is above the budget held")
    public Uni<Response> complete(@PathParam("id") UUID id, @Valid @NotNull CompleteCampaign.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> completeCampaign
                .by(tx, caller, id, request, preconditions)
                .map(campaign -> Reply.ok(campaign, campaign.version())));
    }
}
