package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;

/** What is done with a batch, over HTTP, within the caller's subtree. */
@Path("/goods/batches")
@RolesAllowed(Role.FINANCE_OFFICER)
@Tag(name = "Care goods")
public class HandlingResource {

    /** @param note to whom, in general; nothing personal */
    public record HandOutRequest(
            @NotNull @Min(1) @Max(10_000_000) Integer quantity,
            @Size(max = 200) String note) {}

    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Callers callers;
    private final GoodsStore store;
    private final DispatchBatch dispatch;
    private final HandOut handOut;
    private final ReturnGoods giveBack;
    private final ProposeWriteOff propose;

    HandlingResource(
            IdempotentWrites writes,
            Preconditions preconditions,
            Callers callers,
            GoodsStore store,
            DispatchBatch dispatch,
            HandOut handOut,
            ReturnGoods giveBack,
            ProposeWriteOff propose) {
        this.writes = writes;
        this.preconditions = preconditions;
        this.callers = callers;
        this.store = store;
        this.dispatch = dispatch;
        this.handOut = handOut;
        this.giveBack = giveBack;
        this.propose = propose;
    }

    @POST
    @Path("/{id}/dispatch")
    @Operation(summary = "Send a batch on its way, or parts of it to several stations, each as a batch of its own")
    public Uni<Response> dispatch(@PathParam("id") UUID id, @Valid @NotNull DispatchBatch.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> locked(tx, id, caller)
                .call(batch -> dispatch.of(tx, batch, request, caller.id()))
                .map(HandlingResource::reply));
    }

    @POST
    @Path("/{id}/hand-outs")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.CASEWORKER})
    @Operation(summary = "Record that pieces of a union's own batch were handed out")
    public Uni<Response> handOut(@PathParam("id") UUID id, @Valid @NotNull HandOutRequest request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> locked(tx, id, caller)
                .call(batch -> store.today(tx).invoke(today -> refuse(batch, request.quantity(), today)))
                .call(batch -> handOut.of(tx, batch, request.quantity(), request.note(), caller.id()))
                .map(HandlingResource::reply));
    }

    @POST
    @Path("/{id}/returns")
    @Operation(summary = "Take pieces that were not handed out back into stock, as a batch of their own")
    public Uni<Response> giveBack(@PathParam("id") UUID id, @Valid @NotNull ReturnGoods.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> locked(tx, id, caller)
                .call(batch -> giveBack.of(tx, batch, request, caller.id()))
                .map(HandlingResource::reply));
    }

    @POST
    @Path("/{id}/write-offs")
    @Operation(summary = "Propose to give pieces up as lost, broken or expired; somebody else decides")
    public Uni<Response> propose(@PathParam("id") UUID id, @Valid @NotNull ProposeWriteOff.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> locked(tx, id, caller)
                .chain(batch -> propose.of(tx, batch, request, caller.id()))
                .map(it -> Reply.created("/goods/write-offs/" + it.id, it.view(), it.version)));
    }

    private Uni<GoodsBatch> locked(Mutiny.Session tx, UUID id, Caller caller) {
        return store.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(batch -> {
                    caller.requireReach(batch.organisation);
                    preconditions.require(batch.version);
                });
    }

    private static void refuse(GoodsBatch batch, int quantity, LocalDate today) {
        batch.life().refusesHandOut(quantity, today).ifPresent(problem -> {
            throw problem.problem(problem == GoodsProblem.MORE_THAN_LEFT ? "/quantity" : null);
        });
    }

    private static Reply reply(GoodsBatch batch) {
        return Reply.ok(batch.view(), batch.version);
    }
}
