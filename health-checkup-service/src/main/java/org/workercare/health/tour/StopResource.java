package org.workercare.health.tour;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Reply;

/** Stops over HTTP: open to every caller, for where a bus stands is no secret. */
@Path("/stops")
@Authenticated
@Tag(name = "Tours")
public class StopResource {

    private final UnitOfWork work;
    private final TourStore store;

    StopResource(UnitOfWork work, TourStore store) {
        this.work = work;
        this.store = store;
    }

    @GET
    @Operation(summary = "Where the bus stops, for one campaign or all")
    public Uni<Page<Stop>> list(@BeanParam PageRequest page, @QueryParam("campaign") UUID campaign) {
        String of = String.valueOf(campaign);
        return work.read(tx -> store.stops(tx, campaign, page.after(of), page.rowsToRead()))
                .map(rows -> Page.of(rows, page, stop -> stop.id().toString(), of));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One stop")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return work.read(tx -> store.stop(tx, id))
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .map(stop -> Reply.ok(stop, stop.version()).response());
    }
}
