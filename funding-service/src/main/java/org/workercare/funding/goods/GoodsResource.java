package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Position;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Care goods over HTTP, within the caller's subtree. */
@Path("/goods/batches")
@RolesAllowed({Role.FINANCE_OFFICER, Role.CASEWORKER, Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Care goods")
public class GoodsResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final GoodsStore store;
    private final MovementStore movements;
    private final StockBatch stock;

    GoodsResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            GoodsStore store,
            MovementStore movements,
            StockBatch stock) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.movements = movements;
        this.stock = stock;
    }

    @POST
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Take a batch of care goods into stock")
    public Uni<Response> stock(@Valid @NotNull StockBatch.Request request) {
        Caller caller = callers.current();
        caller.requireReach(request.organisation());
        return writes.once(request, tx -> stock.by(tx, caller, request)
                .map(batch -> Reply.created("/goods/batches/" + batch.id, batch.view(), batch.version)));
    }

    @GET
    @Operation(summary = "List batches of an organisation and those below it, oldest first")
    public Uni<Page<GoodsBatch.View>> list(
            @BeanParam PageRequest page,
            @QueryParam("organisation") OrganisationId organisation,
            @QueryParam("state") BatchState state,
            @QueryParam("parent") UUID parent) {
        OrganisationId within = callers.current().organisation();
        GoodsStore.Filter filter = new GoodsStore.Filter(organisation, state, parent);
        UUID position = Position.ofId(page.after(organisation, state, parent));
        return work.read(tx -> store.list(tx, within, filter, position, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> row.id.toString(), organisation, state, parent)
                        .map(GoodsBatch::view));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one batch")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> reachable(tx, id, caller))
                .map(batch -> Reply.ok(batch.view(), batch.version).response());
    }

    @GET
    @Path("/{id}/movements")
    @Operation(summary = "Read what came into a batch and went out of it, in pieces and value, oldest first")
    public Uni<Page<MovementStore.Movement>> movements(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Caller caller = callers.current();
        long position = Position.ofNumber(page.after(id));
        return work.read(tx ->
                        reachable(tx, id, caller).chain(batch -> movements.of(tx, id, position, page.rowsToRead())))
                .map(rows -> Page.of(rows, page, row -> "" + row.id(), id));
    }

    private Uni<GoodsBatch> reachable(Mutiny.Session tx, UUID id, Caller caller) {
        return store.find(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(batch -> caller.requireReach(batch.organisation));
    }
}
