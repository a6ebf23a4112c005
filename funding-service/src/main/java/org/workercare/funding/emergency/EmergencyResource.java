package org.workercare.funding.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
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

/** Emergency allocations over HTTP: given by the national federation, seen within the caller's subtree. */
@Path("/emergency-allocations")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Emergency allocations")
public class EmergencyResource {

    /** Why it is found right or wrong; nothing personal. */
    public record ReviewRequest(@NotBlank @Size(max = 500) String reason) {}

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final EmergencyStore store;
    private final GiveInEmergency give;
    private final ReviewEmergency review;

    EmergencyResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            EmergencyStore store,
            GiveInEmergency give,
            ReviewEmergency review) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.give = give;
        this.review = review;
    }

    @POST
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Give flood money out at once; somebody else reviews it afterwards")
    public Uni<Response> give(@Valid @NotNull GiveInEmergency.Request request) {
        Caller caller = callers.current();
        caller.requireReach(OrganisationId.NATIONAL);
        return writes.once(request, tx -> give.by(tx, caller, request)
                .map(made -> Reply.created("/emergency-allocations/" + made.id, made.view(), made.version)));
    }

    @GET
    @Operation(summary = "List emergency allocations, oldest first; those whose review is late with overdue=true")
    public Uni<Page<EmergencyAllocation.View>> list(
            @BeanParam PageRequest page,
            @QueryParam("programme") UUID programme,
            @QueryParam("state") EmergencyState state,
            @QueryParam("overdue") boolean overdue) {
        Caller caller = callers.current();
        UUID position = Position.ofId(page.after(programme, state, overdue));
        EmergencyState wanted = overdue ? EmergencyState.POSTED_UNREVIEWED : state;
        return work.read(tx -> store.now(tx)
                        .chain(now -> store.list(
                                tx,
                                caller.organisation(),
                                programme,
                                wanted,
                                overdue ? now : null,
                                position,
                                page.rowsToRead())))
                .map(rows -> Page.of(rows, page, row -> row.id.toString(), programme, state, overdue)
                        .map(EmergencyAllocation::view));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one emergency allocation")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> existing(tx, id))
                .invoke(it -> caller.requireReach(it.organisation))
                .map(it -> Reply.ok(it.view(), it.version).response());
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({Role.REVIEWER, Role.FINANCE_OFFICER})
    @Operation(summary = "Find an emergency allocation that somebody else gave right")
    public Uni<Response> confirm(@PathParam("id") UUID id, @Valid @NotNull ReviewRequest request) {
        return review(id, request, EmergencyState.CONFIRMED);
    }

    @POST
    @Path("/{id}/reverse")
    @RolesAllowed({Role.REVIEWER, Role.FINANCE_OFFICER})
    @Operation(summary = "Take back what is not spent of an emergency allocation that somebody else gave")
    public Uni<Response> reverse(@PathParam("id") UUID id, @Valid @NotNull ReviewRequest request) {
        return review(id, request, EmergencyState.REVERSED);
    }

    /** The money was the national federation's, so it looks at it again. */
    private Uni<Response> review(UUID id, ReviewRequest request, EmergencyState outcome) {
        Caller caller = callers.current();
        caller.requireReach(OrganisationId.NATIONAL);
        return writes.once(request, tx -> review.by(tx, caller, id, outcome, request.reason())
                .map(it -> Reply.ok(it.view(), it.version)));
    }

    private Uni<EmergencyAllocation> existing(Mutiny.Session tx, UUID id) {
        return store.find(tx, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }
}
