package org.workercare.station.supplies;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.hours.Moments;
import org.workercare.station.rows.Positions;
import org.workercare.station.site.FindSite;

/** Stock over HTTP. */
@Path("/stock-items")
@Authenticated
@Tag(name = "Supplies")
public class StockResource {

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final FindSite sites;
    private final StockStore store;
    private final MoveStock move;
    private final WatchStock watch;

    StockResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            FindSite sites,
            StockStore store,
            MoveStock move,
            WatchStock watch) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.sites = sites;
        this.store = store;
        this.move = move;
        this.watch = watch;
    }

    @GET
    @Operation(summary = "List what sites keep in stock")
    public Uni<Page<StockItem>> list(@BeanParam PageRequest page, @QueryParam("site") UUID site) {
        UUID after = Positions.id(page.after(site));
        return work.read(tx -> store.list(tx, after, site, page.rowsToRead()))
                .map(found -> Page.of(found, page, item -> item.id().toString(), site));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read an item with its lots and when it will run out")
    @APIResponseSchema(value = StockItem.Detail.class, responseCode = "200")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return work.read(tx -> store.find(tx, id).chain(item -> detail(tx, item)))
                .map(detail -> Reply.ok(detail, detail.item().version()).response());
    }

    private Uni<StockItem.Detail> detail(Mutiny.Session tx, StockItem item) {
        return store.lots(tx, item.id()).chain(lots -> store.use(tx, item.id()).chain(used -> store.today(tx)
                .map(today ->
                        new StockItem.Detail(item, new Shelf(lots, today).lots(), ForecastUse.of(today, used, lots)))));
    }

    @GET
    @Path("/{id}/movements")
    @RolesAllowed({Role.STATION_KEEPER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "List everything that moved of an item")
    public Uni<Page<Movement>> movements(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Caller caller = callers.current();
        UUID after = Positions.id(page.after(id));
        return work.read(tx -> store.find(tx, id)
                        .invoke(item -> caller.requireReach(item.organisation()))
                        .chain(() -> store.movements(tx, id, after, page.rowsToRead())))
                .map(found -> Page.of(found, page, moved -> moved.id().toString(), id));
    }

    @POST
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Keep something in stock at a site from now on")
    @APIResponseSchema(value = StockItem.class, responseCode = "201")
    public Uni<Response> add(@Valid @NotNull StockItem.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> sites.named(tx, request.siteId(), "/siteId")
                .invoke(site -> caller.requireReach(site.organisation()))
                .chain(site -> store.add(tx, Ids.next(), site, request))
                .map(item -> Reply.created("/stock-items/" + item.id(), item, item.version())));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Change how many are few")
    @APIResponseSchema(value = StockItem.class, responseCode = "200")
    public Uni<Response> change(@PathParam("id") UUID id, @Valid @NotNull StockItem.Change change) {
        Caller caller = callers.current();
        return work.write(tx -> store.lock(tx, id)
                        .invoke(item -> caller.requireReach(item.organisation()))
                        .invoke(item -> preconditions.require(item.version()))
                        .call(item -> store.setLowMark(tx, id, change.lowMark()))
                        .chain(() -> store.find(tx, id))
                        .call(item -> watch.over(tx, List.of(item)))
                        .chain(() -> store.find(tx, id)))
                .map(item -> Reply.ok(item, item.version()).response());
    }

    @POST
    @Path("/{id}/movements")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Post what was received, used, counted or discarded")
    @APIResponseSchema(value = StockItem.class, responseCode = "201")
    public Uni<Response> move(@PathParam("id") UUID id, @Valid @NotNull Movement.Request request) {
        Caller caller = callers.current();
        Moments.require(request.expiresOn(), "/expiresOn");
        return writes.once(request, tx -> store.lock(tx, id)
                .invoke(item -> caller.requireReach(item.organisation()))
                .chain(item -> move.of(tx, item, request))
                .map(item -> Reply.created("/stock-items/" + id, item, item.version())));
    }
}
