package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.rows.Positions;

/** Wishes over HTTP. */
@Path("/wishes")
@Tag(name = "Wishes", description = "What drivers ask for, and what becomes of it")
public class WishResource {

    /** In metres: the wishes around one's own. */
    private static final int RADIUS = 1000;

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final MakeWish make;
    private final WishStore store;
    private final Wishers wishers;
    private final TrailStore trails;
    private final WishField field;

    WishResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            MakeWish make,
            WishStore store,
            Wishers wishers,
            TrailStore trails,
            WishField field) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.make = make;
        this.store = store;
        this.wishers = wishers;
        this.trails = trails;
        this.field = field;
    }

    @POST
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "Make a wish")
    @APIResponseSchema(value = Wish.class, responseCode = "201")
    public Uni<Response> make(@Valid @NotNull MakeWish.Request request) {
        Caller caller = callers.current();
        return writes.once(
                request, tx -> make.by(tx, caller, request).map(wish -> Reply.created("/wishes/mine", wish, 1)));
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "List your own wishes, with the site that opened for each")
    public Uni<Page<Wish>> mine(@BeanParam PageRequest page) {
        String author = wishers.indexOf(callers.current());
        UUID after = Positions.id(page.after());
        return work.read(tx -> store.mine(tx, author, after, page.rowsToRead()))
                .map(wishes -> Page.of(wishes, page, wish -> wish.id().toString()));
    }

    @GET
    @Path("/{id}/trail")
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "Follow your own wish, from its cluster to the station that opened for it")
    public Uni<Trail> trail(@PathParam("id") UUID id) {
        String author = wishers.indexOf(callers.current());
        return work.read(tx -> store.own(tx, id, author).chain(wish -> trails.ofWish(tx, id)
                        .map(steps -> new Trail(wish.id(), wish.state(), null, steps))))
                .chain(trail -> trail.state() == Wish.State.MADE
                        ? field.ask(OrganisationId.NATIONAL, RADIUS, clusters -> beside(trail, clusters))
                        : Uni.createFrom().item(trail));
    }

    private static Trail beside(Trail trail, LiveClusters clusters) {
        Trail.Company company =
                clusters.of(trail.wishId()).map(Trail.Company::of).orElse(null);
        return new Trail(trail.wishId(), trail.state(), company, trail.steps());
    }
}
