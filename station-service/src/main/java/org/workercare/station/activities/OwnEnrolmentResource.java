package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;

/** One's own enrolment over HTTP, once it is made. */
@Path("/enrolments")
@Tag(name = "Activities")
public class OwnEnrolmentResource {

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final ActivityStore activities;
    private final EnrolmentStore enrolments;
    private final MoveWaitList waitList;
    private final Participants participants;

    OwnEnrolmentResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            ActivityStore activities,
            EnrolmentStore enrolments,
            MoveWaitList waitList,
            Participants participants) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.activities = activities;
        this.enrolments = enrolments;
        this.waitList = waitList;
        this.participants = participants;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.WORKER, Role.ORGANISER})
    @Operation(summary = "Read an enrolment")
    @APIResponseSchema(value = Enrolment.class, responseCode = "200")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> enrolments.find(tx, id).call(found -> requireMine(tx, caller, found)))
                .map(found -> Reply.ok(found, found.version()).response());
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Role.WORKER, Role.ORGANISER})
    @Operation(summary = "Give a place back; the next who waits gets it")
    @APIResponseSchema(value = Enrolment.class, responseCode = "200")
    public Uni<Response> cancel(@PathParam("id") UUID id, @Valid @NotNull Cancellation body) {
        Caller caller = callers.current();
        return writes.once(body, tx -> enrolments
                .find(tx, id)
                .call(found -> requireMine(tx, caller, found))
                .chain(() -> waitList.afterCancelling(tx, id, found -> preconditions.require(found.version())))
                .map(changed -> Reply.ok(changed, changed.version())));
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed({Role.WORKER, Role.ORGANISER})
    @Operation(summary = "Accept an offered place, for all who applied together")
    @APIResponseSchema(value = Enrolment.class, responseCode = "200")
    public Uni<Response> accept(@PathParam("id") UUID id, @Valid @NotNull Acceptance body) {
        Caller caller = callers.current();
        return writes.once(body, tx -> enrolments
                .find(tx, id)
                .call(found -> requireMine(tx, caller, found))
                .chain(() -> waitList.accept(tx, id, found -> preconditions.require(found.version())))
                .map(changed -> Reply.ok(changed, changed.version())));
    }

    /** Carries no fields. */
    @Schema(name = "AcceptOffer")
    public record Acceptance() {}

    /** Carries no fields. */
    @Schema(name = "CancelEnrolment")
    public record Cancellation() {}

    private Uni<?> requireMine(Mutiny.Session tx, Caller caller, Enrolment enrolment) {
        if (enrolment.enrolledBy().equals(participants.indexOf(caller))) {
            return Uni.createFrom().voidItem();
        }
        if (!caller.has(Role.ORGANISER)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return activities
                .find(tx, enrolment.activityId())
                .invoke(activity -> caller.requireReach(activity.organisation()));
    }
}
