package org.workercare.station.wishes;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.rows.Positions;

/** Proposals over HTTP. */
@Path("/proposals")
@RolesAllowed({Role.ORGANISER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Wishes")
public class ProposalResource {

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final SubmitProposal submit;
    private final ProposalStore store;
    private final TrailStore trails;

    ProposalResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            SubmitProposal submit,
            ProposalStore store,
            TrailStore trails) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.submit = submit;
        this.store = store;
        this.trails = trails;
    }

    @POST
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Propose a station for a cluster of wishes, with its budget")
    @APIResponseSchema(value = Proposal.class, responseCode = "201")
    public Uni<Response> submit(@Valid @NotNull SubmitProposal.Request request) {
        callers.current().requireReach(request.organisation());
        return submit.named(request)
                .chain(wishes -> writes.once(request, tx -> submit.by(tx, request, wishes)
                        .map(proposal -> Reply.created("/proposals/" + proposal.id(), proposal, proposal.version()))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a proposal")
    @APIResponseSchema(value = Proposal.class, responseCode = "200")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.find(tx, id)).map(proposal -> {
            requireReach(caller, proposal);
            return Reply.ok(proposal, proposal.version()).response();
        });
    }

    @GET
    @Operation(summary = "List proposals")
    public Uni<Page<Proposal>> list(
            @BeanParam PageRequest page, @QueryParam("organisation") OrganisationId organisation) {
        Caller caller = callers.current();
        OrganisationId within = organisation == null ? caller.organisation() : organisation;
        caller.requireReach(within);
        UUID after = Positions.id(page.after(within));
        return work.read(tx -> store.list(tx, after, within, page.rowsToRead()))
                .map(found -> Page.of(found, page, p -> p.id().toString(), within));
    }

    @GET
    @Path("/{id}/trail")
    @Operation(summary = "Follow a proposal from its wishes to its opening, with how many wishers were told")
    public Uni<ProposalTrail> trail(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.find(tx, id)
                .invoke(proposal -> requireReach(caller, proposal))
                .chain(proposal -> trails.ofProposal(tx, id).chain(steps -> trails.told(tx, id)
                        .map(told -> new ProposalTrail(id, proposal.wishes(), told, proposal.demand(), steps)))));
    }

    private static void requireReach(Caller caller, Proposal proposal) {
        if (proposal == null) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        caller.requireReach(proposal.organisation());
    }
}
