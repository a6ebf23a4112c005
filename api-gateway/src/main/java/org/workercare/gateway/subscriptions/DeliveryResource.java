package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** What was sent, what waits, and sending it again. */
@Path("/subscriptions")
@RolesAllowed(Role.PARTNER)
@Tag(name = "Subscriptions")
public class DeliveryResource {

    private static final int ACCEPTED = 202;

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final OwnSubscription own;
    private final DeliveryStore deliveries;
    private final ReplayEvents replayEvents;
    private final SendTestEvent sendTestEvent;

    DeliveryResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            OwnSubscription own,
            DeliveryStore deliveries,
            ReplayEvents replayEvents,
            SendTestEvent sendTestEvent) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.own = own;
        this.deliveries = deliveries;
        this.replayEvents = replayEvents;
        this.sendTestEvent = sendTestEvent;
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "Deliveries with state, attempts and the next attempt's time, latest event first")
    public Uni<Page<DeliveryView>> list(
            @PathParam("id") UUID id,
            @QueryParam("state") @Pattern(regexp = "waiting|delivered") String state,
            @BeanParam PageRequest page) {
        Caller caller = callers.current();
        long before = positionIn(page.after(id, state));
        return work.read(tx ->
                        own.find(tx, caller, id).chain(() -> deliveries.list(tx, id, before, state, page.rowsToRead())))
                .map(found -> Page.of(found, page, d -> Long.toString(d.position()), id, state));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Send earlier events, or send them again: since a time, or from an event on")
    public Uni<Response> replay(@PathParam("id") UUID id, @Valid @NotNull SubscriptionRequest.Replay request) {
        Caller caller = callers.current();
        if (!request.isClear()) {
            throw SubscriptionProblem.REPLAY_FROM_WHERE.problem("/since");
        }
        return writes.once(
                request,
                tx -> replayEvents.by(tx, caller, id, request).map(replay -> new Reply(ACCEPTED, replay, null, null)));
    }

    @POST
    @Path("/{id}/test")
    @Operation(summary = "Send an event that means nothing to this subscription")
    public Uni<Response> test(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return writes.once(
                null, tx -> sendTestEvent.by(tx, caller, id).map(sent -> new Reply(ACCEPTED, sent, null, null)));
    }

    private static long positionIn(String position) {
        try {
            return position.isEmpty() ? Long.MAX_VALUE : Long.parseLong(position);
        } catch (NumberFormatException e) {
            throw CommonProblem.INVALID_CURSOR.problem("cursor");
        }
    }
}
