package org.workercare.station.activities;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.rows.Positions;

/** Activities over HTTP. */
@Path("/activities")
@Authenticated
@Tag(name = "Activities", description = "Classes, training, sports, talks and visits")
public class ActivityResource {

    /** How many places a session is to have. */
    @Schema(name = "ResizeSession")
    public record Resize(@NotNull @Positive @Max(100_000) Integer capacity) {}

    /** Who came. */
    @Schema(name = "Attendance")
    public record Attendance(@NotEmpty @Size(max = 1000) List<@NotNull UUID> enrolments) {}

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final AnnounceActivity announce;
    private final RunSession run;
    private final ActivityStore store;

    ActivityResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            AnnounceActivity announce,
            RunSession run,
            ActivityStore store) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.announce = announce;
        this.run = run;
        this.store = store;
    }

    @POST
    @RolesAllowed({Role.ORGANISER, Role.STATION_KEEPER})
    @Operation(summary = "Announce an activity with its sessions")
    @APIResponseSchema(value = Activity.class, responseCode = "201")
    public Uni<Response> announce(@Valid @NotNull AnnounceActivity.Request request) {
        callers.current().requireReach(request.organisation());
        return writes.once(request, tx -> announce.by(tx, request)
                .map(made -> Reply.created("/activities/" + made.id(), made, made.version())));
    }

    @GET
    @Operation(summary = "List activities with sessions, places, and how many take part")
    public Uni<Page<Activity>> list(
            @BeanParam PageRequest page,
            @QueryParam("organisation") OrganisationId organisation,
            @QueryParam("site") UUID site) {
        OrganisationId within = organisation == null ? OrganisationId.NATIONAL : organisation;
        UUID after = Positions.id(page.after(within, site));
        return work.read(tx -> store.list(tx, after, within, site, page.rowsToRead()))
                .map(found -> Page.of(found, page, a -> a.id().toString(), within, site));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read an activity")
    @APIResponseSchema(value = Activity.class, responseCode = "200")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return work.read(tx -> store.find(tx, id))
                .map(found -> Reply.ok(found, found.version()).response());
    }

    @PATCH
    @Path("/{id}/sessions/{session}")
    @RolesAllowed({Role.ORGANISER, Role.STATION_KEEPER})
    @Operation(summary = "Change how many places a session has; those who wait move up")
    @APIResponseSchema(value = Activity.class, responseCode = "200")
    public Uni<Response> resize(
            @PathParam("id") UUID id, @PathParam("session") UUID session, @Valid @NotNull Resize to) {
        Caller caller = callers.current();
        return work.write(tx -> run.resize(tx, id, session, to.capacity(), activity -> {
                    caller.requireReach(activity.organisation());
                    preconditions.require(activity.version());
                }))
                .map(changed -> Reply.ok(changed, changed.version()).response());
    }

    @POST
    @Path("/{id}/sessions/{session}/attendance")
    @RolesAllowed({Role.ORGANISER, Role.STATION_KEEPER})
    @Operation(summary = "Note who came to a session")
    @APIResponseSchema(value = Activity.class, responseCode = "200")
    public Uni<Response> attend(
            @PathParam("id") UUID id, @PathParam("session") UUID session, @Valid @NotNull Attendance attendance) {
        Caller caller = callers.current();
        return writes.once(attendance, tx -> run.attend(
                        tx,
                        id,
                        session,
                        attendance.enrolments(),
                        activity -> caller.requireReach(activity.organisation()))
                .map(changed -> Reply.ok(changed, changed.version())));
    }
}
