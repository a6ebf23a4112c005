package org.workercare.health.booking;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Giving a place back over HTTP. */
@Path("/bookings/{visit}")
@Authenticated
@Tag(name = "Booking")
public class GiveBackResource {

    private final IdempotentWrites writes;
    private final Callers callers;
    private final GiveBackPlace giveBackPlace;

    GiveBackResource(IdempotentWrites writes, Callers callers, GiveBackPlace giveBackPlace) {
        this.writes = writes;
        this.callers = callers;
        this.giveBackPlace = giveBackPlace;
    }

    @DELETE
    @RolesAllowed({Role.ORGANISER, Role.NURSE, Role.WORKER})
    @Operation(summary = "Give a place back")
    @APIResponse(responseCode = "204", description = "The place is free again")
    @APIResponse(responseCode = "409", description = "There are results already")
    public Uni<Response> giveBack(@PathParam("visit") UUID visit) {
        Caller caller = callers.current();
        return writes.once(null, tx -> giveBackPlace.by(tx, caller, visit).replaceWith(Reply.noContent()));
    }
}
