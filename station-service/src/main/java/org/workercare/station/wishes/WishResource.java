package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
@Path("/")
@Tag(name = "Wishes", description = "What drivers ask for, and what becomes of it")
public class WishResource {

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final MakeWish make;
    private final WishStore store;
    private final Wishers wishers;

    WishResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            MakeWish make,
            WishStore store,
            Wishers wishers) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.make = make;
        this.store = store;
        this.wishers = wishers;
    }

    @POST
    @Path("wishes")
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "Make a wish")
    @APIResponseSchema(value = Wish.class, responseCode = "201")
    public Uni<Response> make(@Valid @NotNull MakeWish.Request request) {
        Caller caller = callers.current();
        return writes.once(
                request, tx -> make.by(tx, caller, request).map(wish -> Reply.created("/wishes/mine", wish, 1)));
    }

    @GET
    @Path("wishes/mine")
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "List your own wishes, with the site that opened for each")
    public Uni<Page<Wish>> mine(@BeanParam PageRequest page) {
        String author = wishers.indexOf(callers.current());
        UUID after = Positions.id(page.after());
        return work.read(tx -> store.mine(tx, author, after, page.rowsToRead()))
                .map(wishes -> Page.of(wishes, page, wish -> wish.id().toString()));
    }

    @GET
    @Path("wish-clusters")
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Show where one station would serve the most wishes")
    public Uni<Page<WishCluster>> clusters(
            @QueryParam("organisation") @Parameter(description = "Yours, unless told", example = "110108")
                    OrganisationId organisation,
            @QueryParam("radius")
                    @DefaultValue("1000")
                    @Min(100)
                    @Max(5000)
                    @Parameter(description = "How far a wish may lie from its cluster's centre, in metres")
                    int radius) {
        Caller caller = callers.current();
        OrganisationId within = organisation == null ? caller.organisation() : organisation;
        caller.requireReach(within);
        return work.read(tx -> store.open(tx, within))
                .map(points -> new Page<>(ClusterWishes.within(radius, points), null));
    }
}
