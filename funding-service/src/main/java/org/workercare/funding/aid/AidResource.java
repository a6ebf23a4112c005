package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.funding.common.Nothing;
import org.workercare.funding.common.Position;
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

/** Aid cases over HTTP, within the caller's subtree. */
@Path("/aid-cases")
@RolesAllowed({Role.CASEWORKER, Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Aid cases")
public class AidResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Callers callers;
    private final AidStore store;
    private final SealApplicant seal;
    private final DraftCase draft;
    private final DecideCase decide;

    AidResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            Callers callers,
            AidStore store,
            SealApplicant seal,
            DraftCase draft,
            DecideCase decide) {
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.callers = callers;
        this.store = store;
        this.seal = seal;
        this.draft = draft;
        this.decide = decide;
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

    @PUT
    @Path("/{id}/applicant")
    @RolesAllowed(Role.CASEWORKER)
    @Operation(summary = "Enter who asks for help, while the case is a draft")
    public Uni<Response> applicant(@PathParam("id") UUID id, @Valid @NotNull Applicant request) {
        return change(id, request, it -> {
            it.life().refusesApplicant().ifPresent(AidResource::refuse);
            seal.into(it, request, "");
        });
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Role.CASEWORKER)
    @Operation(summary = "Submit a case for decision")
    public Uni<Response> submit(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        String person = callers.current().id();
        return change(id, request, it -> {
            it.life().refusesSubmission().ifPresent(AidResource::refuse);
            it.state = AidState.SUBMITTED;
            it.submittedBy = person;
        });
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER})
    @Operation(summary = "Grant or refuse what a case asks for; granting sets the money aside")
    public Uni<Response> decide(@PathParam("id") UUID id, @Valid @NotNull DecideCase.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> decide.by(tx, caller, id, request).map(it -> Reply.ok(view(it), it.version)));
    }

    private Uni<Response> change(UUID id, Object request, Consumer<AidCase> change) {
        Caller caller = callers.current();
        return writes.once(request, tx -> store.lock(tx, id)
                .invoke(it -> {
                    caller.requireReach(it.organisation);
                    preconditions.require(it.version);
                    change.accept(it);
                })
                .call(tx::flush)
                .map(it -> Reply.ok(view(it), it.version)));
    }

    private static void refuse(AidProblem problem) {
        throw problem.problem();
    }

    private AidCase.View view(AidCase it) {
        return it.view(seal.masked(it));
    }
}
