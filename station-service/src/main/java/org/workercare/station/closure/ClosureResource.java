package org.workercare.station.closure;

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
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.hours.Moments;
import org.workercare.station.reservation.FindReservations;
import org.workercare.station.rows.Positions;
import org.workercare.station.site.FindSite;
import org.workercare.station.site.Site;

/** Closures over HTTP; what is previewed is what is declared, or it is refused. */
@Path("/sites/{site}/closures")
@RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
@Tag(name = "Closures", description = "Closing a site for a time, with everybody rebooked or told")
public class ClosureResource {

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final FindSite sites;
    private final FindReservations reservations;
    private final PreviewClosure preview;
    private final DeclareClosure declare;
    private final ClosureStore store;

    ClosureResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            FindSite sites,
            FindReservations reservations,
            PreviewClosure preview,
            DeclareClosure declare,
            ClosureStore store) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.sites = sites;
        this.reservations = reservations;
        this.preview = preview;
        this.declare = declare;
        this.store = store;
    }

    @GET
    @Path("/preview")
    @Operation(summary = "Who would be affected by a closure, with the best alternative for each; nothing is changed")
    public Uni<PreviewClosure.Preview> preview(
            @PathParam("site") UUID site,
            @QueryParam("from") @Parameter(required = true, example = "2027-03-01T08:00:00+08:00") OffsetDateTime from,
            @QueryParam("until") @Parameter(description = "Left out: for good", example = "2027-03-03T08:00:00+08:00")
                    OffsetDateTime until) {
        if (from == null) {
            throw CommonProblem.INVALID_PARAMETER.problem("from");
        }
        Moments.require(from, "from");
        Moments.require(until, "until");
        Caller caller = callers.current();
        ClosurePeriod period = new ClosurePeriod(from, until);
        return work.read(tx -> reached(tx, site, caller)
                .call(() -> reservations.locking(tx, java.util.List.of()).invoke(now -> period.objection(now)
                        .ifPresent(problem -> {
                            throw problem.problem(problem == ClosureProblem.CLOSURE_REVERSED ? "until" : "from");
                        })))
                .chain(found -> preview.of(tx, found, period)));
    }

    @POST
    @Operation(summary = "Close a site for a time: nobody books then, all affected are rebooked or cancelled, and told")
    @APIResponseSchema(value = Closure.class, responseCode = "201")
    public Uni<Response> declare(@PathParam("site") UUID site, @Valid @NotNull DeclareClosure.Request request) {
        Moments.require(request.from(), "/from");
        Moments.require(request.until(), "/until");
        Caller caller = callers.current();
        return writes.once(request, tx -> declare.by(tx, caller, site, request)
                .map(made -> Reply.created("/sites/" + site + "/closures/" + made.id(), made, made.version())));
    }

    @GET
    @Operation(summary = "List a site's closures")
    public Uni<Page<Closure>> list(@PathParam("site") UUID site, @BeanParam PageRequest page) {
        Caller caller = callers.current();
        UUID after = Positions.id(page.after());
        return work.read(tx -> reached(tx, site, caller).chain(() -> store.ofSite(tx, site, after, page.rowsToRead())))
                .map(found -> Page.of(found, page, closure -> closure.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a closure and how many have been rebooked")
    @APIResponseSchema(value = Closure.class, responseCode = "200")
    public Uni<Response> one(@PathParam("site") UUID site, @PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> reached(tx, site, caller).chain(() -> store.find(tx, id)))
                .invoke(found -> {
                    if (!found.siteId().equals(site)) {
                        throw CommonProblem.NOT_FOUND.problem();
                    }
                })
                .map(found -> Reply.ok(found, found.version()).response());
    }

    private Uni<Site> reached(Mutiny.Session tx, UUID site, Caller caller) {
        return sites.at(tx, site).invoke(found -> caller.requireReach(found.organisation()));
    }
}
