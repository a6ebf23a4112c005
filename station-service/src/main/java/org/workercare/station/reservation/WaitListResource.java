package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.rows.Positions;

/** The wait lists over HTTP: a driver sees and leaves only his own places. */
@Path("/wait-list")
@RolesAllowed(Role.WORKER)
@Tag(name = "Wait list", description = "Waiting for any bay of a site")
public class WaitListResource {

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final WaitForBay wait;
    private final WaitStore store;

    WaitListResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            WaitForBay wait,
            WaitStore store) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.wait = wait;
        this.store = store;
    }

    @POST
    @Operation(summary = "Wait for any bay of a site; a hold is offered in the order of joining")
    @APIResponseSchema(value = WaitEntry.class, responseCode = "201")
    public Uni<Response> join(@Valid @NotNull WaitForBay.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> wait.join(tx, caller, request)
                .map(entry -> Reply.created("/wait-list/" + entry.id(), entry, entry.version())));
    }

    @GET
    @Path("/mine")
    @Operation(summary = "List your own places in wait lists")
    public Uni<Page<WaitEntry>> mine(@BeanParam PageRequest page) {
        String driver = callers.current().id();
        UUID after = Positions.id(page.after());
        return work.read(tx -> store.of(tx, driver, after, page.rowsToRead()))
                .map(found -> Page.of(found, page, entry -> entry.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a place of yours: its position, or the hold that is offered")
    @APIResponseSchema(value = WaitEntry.class, responseCode = "200")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.find(tx, id))
                .invoke(found -> requireOwn(caller, found))
                .map(found -> Reply.ok(found, found.version()).response());
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(summary = "Wait no longer; an offer is refused by cancelling its reservation")
    @APIResponseSchema(value = WaitEntry.class, responseCode = "200")
    public Uni<Response> leave(@PathParam("id") UUID id, @Valid @NotNull ReservationResource.Nothing body) {
        Caller caller = callers.current();
        return writes.once(null, tx -> wait.leave(tx, id, found -> {
                    requireOwn(caller, found);
                    preconditions.require(found.version());
                })
                .map(left -> Reply.ok(left, left.version())));
    }

    private static void requireOwn(Caller caller, WaitEntry entry) {
        if (!entry.driver().equals(caller.id())) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }
}
