package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.common.Nothing;
import org.workercare.funding.common.Position;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;

/** Care goods over HTTP, within the caller's subtree. */
@Path("/goods/batches")
@RolesAllowed({Role.FINANCE_OFFICER, Role.CASEWORKER, Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Care goods")
public class GoodsResource {

    /** @param note to whom, in general; nothing personal */
    public record HandOutRequest(
            @NotNull @Min(1) @Max(10_000_000) Integer quantity,
            @Size(max = 200) String note) {}

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Callers callers;
    private final GoodsStore store;
    private final StockBatch stock;
    private final HandOut handOut;
    private final Outbox outbox;

    GoodsResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            Callers callers,
            GoodsStore store,
            StockBatch stock,
            HandOut handOut,
            Outbox outbox) {
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.callers = callers;
        this.store = store;
        this.stock = stock;
        this.handOut = handOut;
        this.outbox = outbox;
    }

    @POST
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Take a batch of care goods into stock")
    public Uni<Response> stock(@Valid @NotNull StockBatch.Request request) {
        callers.current().requireReach(request.organisation());
        return writes.once(request, tx -> stock.of(tx, request)
                .map(batch -> Reply.created("/goods/batches/" + batch.id, batch.view(), batch.version)));
    }

    @GET
    @Operation(summary = "List batches, oldest first")
    public Uni<Page<GoodsBatch.View>> list(
            @BeanParam PageRequest page,
            @QueryParam("organisation") OrganisationId organisation,
            @QueryParam("state") BatchState state) {
        OrganisationId within = callers.current().organisation();
        String after = page.after(organisation, state);
        UUID position = Position.ofId(after);
        return work.read(tx -> store.list(tx, within, organisation, state, position, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> row.id.toString(), organisation, state)
                        .map(GoodsBatch::view));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one batch")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.find(tx, id))
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(batch -> caller.requireReach(batch.organisation))
                .map(batch -> Reply.ok(batch.view(), batch.version).response());
    }

    @POST
    @Path("/{id}/dispatch")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Send a batch on its way")
    public Uni<Response> dispatch(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        return change(id, request, (tx, batch) -> {
            batch.life().refusesDispatch().ifPresent(GoodsResource::refuse);
            batch.state = BatchState.DISPATCHED;
            return tx.flush()
                    .chain(() -> outbox.append(
                            tx, new OutgoingEvent(FundingEvent.GOODS_BATCH_DISPATCHED, batch.id, batch.told())));
        });
    }

    @POST
    @Path("/{id}/hand-outs")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.CASEWORKER})
    @Operation(summary = "Record that pieces of a union's own batch were handed out")
    public Uni<Response> handOut(@PathParam("id") UUID id, @Valid @NotNull HandOutRequest request) {
        return change(id, request, (tx, batch) -> {
            batch.life().refusesHandOut(request.quantity()).ifPresent(GoodsResource::refuse);
            return handOut.upTo(tx, batch, batch.handedOut + request.quantity());
        });
    }

    private Uni<Response> change(UUID id, Object request, BiFunction<Mutiny.Session, GoodsBatch, Uni<Void>> change) {
        Caller caller = callers.current();
        return writes.once(request, tx -> store.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(batch -> {
                    caller.requireReach(batch.organisation);
                    preconditions.require(batch.version);
                })
                .call(batch -> change.apply(tx, batch))
                .map(batch -> Reply.ok(batch.view(), batch.version)));
    }

    private static void refuse(GoodsProblem problem) {
        throw problem.problem(problem == GoodsProblem.MORE_THAN_LEFT ? "/quantity" : null);
    }
}
