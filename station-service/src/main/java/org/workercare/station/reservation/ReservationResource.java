package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Reservations over HTTP: a driver sees and changes only his own. */
@Path("/reservations")
@RolesAllowed(Role.WORKER)
@Tag(name = "Reservations", description = "Holding and booking bays")
public class ReservationResource {

    /** Acts carry no fields. */
    public record Nothing() {}

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final ReserveBay reserve;
    private final SlideReservation slide;
    private final ActOnReservation act;
    private final DoorCodes codes;
    private final ReservationStore store;

    ReservationResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            ReserveBay reserve,
            SlideReservation slide,
            ActOnReservation act,
            DoorCodes codes,
            ReservationStore store) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.reserve = reserve;
        this.slide = slide;
        this.act = act;
        this.codes = codes;
        this.store = store;
    }

    @POST
    @Operation(summary = "Hold or book a bay")
    @APIResponseSchema(value = Reservation.class, responseCode = "201")
    public Uni<Response> reserve(@Valid @NotNull ReserveBay.Request request) {
        return reserve.by(writes.claimFor(request), request);
    }

    @GET
    @Path("/mine")
    @Operation(summary = "List your own reservations")
    public Uni<Page<Reservation>> mine(@BeanParam PageRequest page) {
        String driver = callers.current().id();
        UUID after = Positions.id(page.after());
        return work.read(tx -> store.of(tx, driver, after, page.rowsToRead()))
                .map(found -> Page.of(found, page, r -> r.id().toString()));
    }

    @GET
    @Path("/terms")
    @Operation(summary = "Read the terms of reservations, in minutes")
    public ReservationTerms.Minutes terms() {
        return ReservationTerms.inMinutes();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a reservation of yours")
    @APIResponseSchema(value = Reservation.class, responseCode = "200")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.find(tx, id))
                .invoke(found -> requireOwn(caller, found))
                .map(found -> Reply.ok(found, found.version()).response());
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Move a reservation with your arrival")
    @APIResponseSchema(value = Reservation.class, responseCode = "200")
    public Uni<Response> slide(@PathParam("id") UUID id, @Valid @NotNull SlideReservation.Request request) {
        Caller caller = callers.current();
        return work.write(tx -> slide.by(tx, id, request, found -> requireMayChange(caller, found)))
                .map(slid -> Reply.ok(slid, slid.version()).response());
    }

    @GET
    @Path("/{id}/code")
    @Operation(summary = "The code that opens the door, for the next half minute")
    @APIResponseSchema(value = DoorCodes.Shown.class, responseCode = "200")
    public Uni<Response> code(@PathParam("id") UUID id) {
        return shown(id).map(shown -> fresh(shown).build());
    }

    @GET
    @Path("/{id}/code.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "The same as a QR code")
    public Uni<Response> image(@PathParam("id") UUID id) {
        return shown(id).map(shown -> fresh(QrImage.svg(shown.code())).build());
    }

    private static Response.ResponseBuilder fresh(Object entity) {
        return Response.ok(entity).header("Cache-Control", "no-store");
    }

    private Uni<DoorCodes.Shown> shown(UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.find(tx, id)
                .invoke(found -> requireOwn(caller, found))
                .invoke(ReservationResource::requireBooked)
                .chain(found -> store.now(tx).map(now -> codes.make(found, now))));
    }

    private static void requireBooked(Reservation reservation) {
        if (reservation.state() != Reservation.State.BOOKED && reservation.state() != Reservation.State.CHECKED_IN) {
            throw ReservationProblem.ACT_NOT_ALLOWED.problem(null);
        }
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(summary = "Make a booking of a hold")
    @APIResponseSchema(value = Reservation.class, responseCode = "200")
    public Uni<Response> confirm(@PathParam("id") UUID id, @Valid @NotNull Nothing body) {
        return act(id, Act.CONFIRM);
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(summary = "Cancel a hold or booking")
    @APIResponseSchema(value = Reservation.class, responseCode = "200")
    public Uni<Response> cancel(@PathParam("id") UUID id, @Valid @NotNull Nothing body) {
        return act(id, Act.CANCEL);
    }

    @POST
    @Path("/{id}/check-in")
    @Operation(summary = "Tell that you stand on the bay")
    @APIResponseSchema(value = Reservation.class, responseCode = "200")
    public Uni<Response> checkIn(@PathParam("id") UUID id, @Valid @NotNull Nothing body) {
        return act(id, Act.CHECK_IN);
    }

    @POST
    @Path("/{id}/check-out")
    @Operation(summary = "Tell that you have left the bay")
    @APIResponseSchema(value = Reservation.class, responseCode = "200")
    public Uni<Response> checkOut(@PathParam("id") UUID id, @Valid @NotNull Nothing body) {
        return act(id, Act.CHECK_OUT);
    }

    private Uni<Response> act(UUID id, Act what) {
        Caller caller = callers.current();
        return writes.once(null, tx -> act.by(tx, id, what, found -> requireMayChange(caller, found))
                .map(changed -> Reply.ok(changed, changed.version())));
    }

    private void requireMayChange(Caller caller, Reservation found) {
        requireOwn(caller, found);
        preconditions.require(found.version());
    }

    /** Another driver's reservation is as if it were not there. */
    private static void requireOwn(Caller caller, Reservation reservation) {
        if (!reservation.driver().equals(caller.id())) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }
}
