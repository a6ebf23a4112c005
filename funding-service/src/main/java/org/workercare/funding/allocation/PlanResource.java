package org.workercare.funding.allocation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Nothing;
import org.workercare.funding.common.Position;
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

/** Plans over HTTP; all of them are the national federation's. */
@Path("/plans")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Plans")
public class PlanResource {

    /**
     * What is approved.
     *
     * @param hash of the plan as the approver saw it: SHA-256 in hexadecimal of its explanation as CSV
     */
    record ApproveRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash) {}

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final PlanStore store;
    private final DraftPlan draft;
    private final DecidePlan decide;

    PlanResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            PlanStore store,
            DraftPlan draft,
            DecidePlan decide) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.draft = draft;
        this.decide = decide;
    }

    @POST
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Draft a plan that divides a programme's money among its approved projects")
    public Uni<Response> draft(@Valid @NotNull PlanRequest request) {
        Caller caller = national();
        return writes.once(request, tx -> draft.by(tx, caller, request)
                .map(plan -> Reply.created("/plans/" + plan.id, view(plan), plan.version)));
    }

    @GET
    @Operation(summary = "List plans, oldest first")
    public Uni<Page<Plan.View>> list(@BeanParam PageRequest page, @QueryParam("programme") UUID programme) {
        national();
        String after = page.after(programme);
        UUID position = Position.ofId(after);
        return work.read(tx -> store.list(tx, programme, position, page.rowsToRead()))
                .map(rows ->
                        Page.of(rows, page, row -> row.id.toString(), programme).map(this::view));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one plan")
    public Uni<Response> one(@PathParam("id") UUID id) {
        national();
        return work.read(tx -> existing(tx, id))
                .map(plan -> Reply.ok(view(plan), plan.version).response());
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Submit a draft for review")
    public Uni<Response> submit(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        return decide(id, request, PlanLife.Act.SUBMIT);
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed(Role.REVIEWER)
    @Operation(summary = "Review a plan that somebody else drafted")
    public Uni<Response> review(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        return decide(id, request, PlanLife.Act.REVIEW);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Approve a plan that others drafted and reviewed; the hash says which lines and amounts")
    public Uni<Response> approve(@PathParam("id") UUID id, @Valid @NotNull ApproveRequest request) {
        return decide(id, request, PlanLife.Act.APPROVE, request.hash());
    }

    @POST
    @Path("/{id}/post")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Post an approved plan: every project gets its budget, or none does")
    public Uni<Response> post(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        return decide(id, request, PlanLife.Act.POST);
    }

    private Uni<Response> decide(UUID id, Object request, PlanLife.Act act) {
        return decide(id, request, act, null);
    }

    private Uni<Response> decide(UUID id, Object request, PlanLife.Act act, String hash) {
        Caller caller = national();
        return writes.once(
                request, tx -> decide.by(tx, caller, id, act, hash).map(plan -> Reply.ok(view(plan), plan.version)));
    }

    private Plan.View view(Plan plan) {
        return plan.view(store.potsOf(plan));
    }

    private Uni<Plan> existing(Mutiny.Session tx, UUID id) {
        return store.find(tx, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }

    private Caller national() {
        Caller caller = callers.current();
        caller.requireReach(OrganisationId.NATIONAL);
        return caller;
    }
}
