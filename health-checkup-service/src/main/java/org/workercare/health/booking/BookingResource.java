package org.workercare.health.booking;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
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

/** Booking a place over HTTP. */
@Path("/slots")
@Authenticated
@Tag(name = "Booking")
public class BookingResource {

    private final IdempotentWrites writes;
    private final Callers callers;
    private final BookPlace bookPlace;

    BookingResource(IdempotentWrites writes, Callers callers, BookPlace bookPlace) {
        this.writes = writes;
        this.callers = callers;
        this.bookPlace = bookPlace;
    }

    @POST
    @Path("/{id}/bookings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ORGANISER, Role.NURSE, Role.WORKER})
    @Operation(summary = "Book a place: for a worker on the roster, or for oneself")
    @APIResponse(responseCode = "201", description = "Booked; the visit's id is the booking's")
    @APIResponse(responseCode = "409", description = "The slot is full, or the worker has a place already")
    public Uni<Response> book(@PathParam("id") UUID slot, @Valid @NotNull BookPlace.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> bookPlace
                .by(tx, caller, slot, request)
                .map(booking -> new Reply(201, booking, "/bookings/" + booking.visitId(), null)));
    }
}
