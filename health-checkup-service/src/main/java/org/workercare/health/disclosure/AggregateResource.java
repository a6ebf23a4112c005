package org.workercare.health.disclosure;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;

/** Sums over HTTP. */
@Path("/campaigns")
@Authenticated
@Tag(name = "Disclosure")
public class AggregateResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final ReleaseAggregates releaseAggregates;

    AggregateResource(UnitOfWork work, IdempotentWrites writes, Callers callers, ReleaseAggregates releaseAggregates) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.releaseAggregates = releaseAggregates;
    }

    @GET
    @Path("/{id}/aggregates")
    @RolesAllowed({Role.SAFETY_OFFICER, Role.ORGANISER})
    @Operation(summary = "How check-ups ended, in sums whose small counts cannot be told")
    @APIResponse(responseCode = "200", description = "The sums, the same each time; hidden counts are null")
    @APIResponse(responseCode = "409", description = "The campaign is not over")
    public Uni<Aggregates> aggregates(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.write(tx -> releaseAggregates.by(tx, caller, id));
    }
}
