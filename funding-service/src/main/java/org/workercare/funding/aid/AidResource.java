package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.funding.aid.duplicate.Earlier;
import org.workercare.funding.aid.duplicate.PreventDuplicates;
import org.workercare.funding.common.Position;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Aid cases over HTTP, within the caller's subtree. */
@Path("/aid-cases")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER, Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Aid cases")
public class AidResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final AidStore store;
    private final SealApplicant seal;
    private final DraftCase draft;
    private final TraceStore trace;
    private final GrantCase grant;
    private final PreventDuplicates duplicates;

    AidResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            AidStore store,
            SealApplicant seal,
            DraftCase draft,
            TraceStore trace,
            GrantCase grant,
            PreventDuplicates duplicates) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.seal = seal;
        this.draft = draft;
        this.trace = trace;
        this.grant = grant;
        this.duplicates = duplicates;
    }

    @POST
    @RolesAllowed(Role.CASEWORKER)
    @Operation(summary = "Draft an aid case")
    public Uni<Response> draft(@Valid @NotNull DraftCase.Request request) {
        Caller caller = callers.current();
        caller.requireReach(request.organisation());
        return writes.once(request, tx -> draft.by(tx, caller.id(), request, null)
                .map(made -> Reply.created("/aid-cases/" + made.id, view(made), made.version)));
    }

    @GET
    @Operation(summary = "List aid cases, oldest first; applicants are masked")
    public Uni<Page<AidCase.View>> list(
            @BeanParam PageRequest page,
            @QueryParam("organisation") OrganisationId organisation,
            @QueryParam("state") AidState state,
            @QueryParam("referral") UUID referral) {
        OrganisationId within = callers.current().organisation();
        String after = page.after(organisation, state, referral);
        UUID position = Position.ofId(after);
        return work.read(tx -> store.list(tx, within, organisation, state, referral, position, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> row.id.toString(), organisation, state, referral)
                        .map(this::view));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one aid case; the applicant is masked")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.existing(tx, id))
                .invoke(it -> caller.requireReach(it.organisation))
                .map(it -> Reply.ok(view(it), it.version).response());
    }

    @GET
    @Path("/{id}/trace")
    @Operation(summary = "Read who did what to a case, oldest first")
    public Uni<Page<TraceStore.Step>> trace(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Caller caller = callers.current();
        long position = Position.ofNumber(page.after(id));
        return work.read(tx -> store.existing(tx, id)
                        .invoke(it -> caller.requireReach(it.organisation))
                        .chain(it -> trace.read(tx, id, position, page.rowsToRead())))
                .map(rows -> Page.of(rows, page, row -> "" + row.id(), id));
    }

    @GET
    @Path("/{id}/duplicates")
    @Operation(summary = "See which earlier cases would stand in the way of granting this one")
    public Uni<List<Earlier>> duplicates(
            @PathParam("id") UUID id, @QueryParam("subCategory") @Size(max = 20) String subCategory) {
        Caller caller = callers.current();
        return work.read(tx -> store.existing(tx, id)
                .invoke(it -> {
                    caller.requireReach(it.organisation);
                    if (it.applicantIndex == null) {
                        throw AidProblem.APPLICANT_MISSING.problem();
                    }
                })
                .chain(it -> grant.claimOf(tx, it, it.subCategory == null ? subCategory : it.subCategory))
                .chain(claim -> duplicates.inTheWayOf(tx, claim)));
    }

    private AidCase.View view(AidCase it) {
        return it.view(seal.masked(it), seal.maskedPayee(it));
    }
}
