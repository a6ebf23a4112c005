package org.workercare.health.booking;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.writes.IdempotentWrites;

/** A stop's slots over HTTP. */
@Path("/stops")
@Authenticated
@Tag(name = "Booking")
public class SlotResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final SlotStore store;

    SlotResource(UnitOfWork work, IdempotentWrites writes, SlotStore store) {
        this.work = work;
        this.writes = writes;
        this.store = store;
    }

    @GET
    @Path("/{id}/slots")
    @Operation(summary = "A stop's slots with their capacity and the places taken")
    public Uni<Page<Slot>> slots(@PathParam("id") UUID stop) {
        return work.read(tx -> store.ofStop(tx, stop)).map(slots -> new Page<>(slots, null));
    }
}
