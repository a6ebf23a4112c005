package org.workercare.health.booking;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.writes.IdempotentWrites;

/** A worker's own places over HTTP. */
@Path("/my/bookings")
@Authenticated
@Tag(name = "Booking")
public class OwnBookingResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final SlotStore store;

    OwnBookingResource(UnitOfWork work, IdempotentWrites writes, Callers callers, SlotStore store) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
    }

    @GET
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "The caller's own places")
    public Uni<Page<Booking>> mine() {
        Caller caller = callers.current();
        return work.read(tx -> store.ofPerson(tx, caller.id())).map(bookings -> new Page<>(bookings, null));
    }
}
