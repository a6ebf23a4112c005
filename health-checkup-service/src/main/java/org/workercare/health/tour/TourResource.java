package org.workercare.health.tour;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Tours over HTTP. */
@Path("/tours")
@Authenticated
@Tag(name = "Tours")
public class TourResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final TourStore store;
    private final PlanTour planTour;
    private final ScheduleStop scheduleStop;

    TourResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            TourStore store,
            PlanTour planTour,
            ScheduleStop scheduleStop) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.planTour = planTour;
        this.scheduleStop = scheduleStop;
    }

    @POST
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Send a bus and a team out for a campaign")
    @APIResponse(responseCode = "201", description = "Planned; add its stops next")
    public Uni<Response> plan(@Valid @NotNull PlanTour.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> planTour.by(tx, caller, request)
                .map(tour -> Reply.created("/tours/" + tour.id(), tour, tour.version())));
    }

    @GET
    @Operation(summary = "A campaign's tours")
    public Uni<Page<Tour>> list(@NotNull @QueryParam("campaign") UUID campaign) {
        return work.read(tx -> store.tours(tx, campaign)).map(tours -> new Page<>(tours, null));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One tour")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return work.read(tx -> store.tour(tx, id))
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .map(tour -> Reply.ok(tour, tour.version()).response());
    }

    @POST
    @Path("/{id}/stops")
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Add a stop: its hours are cut into slots")
    @APIResponse(responseCode = "201", description = "Scheduled and told")
    @APIResponse(responseCode = "409", description = "The bus is elsewhere at that time")
    public Uni<Response> schedule(@PathParam("id") UUID id, @Valid @NotNull ScheduleStop.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> scheduleStop
                .by(tx, caller, id, request)
                .map(stop -> Reply.created("/stops/" + stop.id(), stop, stop.version())));
    }
}
