package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Fetching children over HTTP. */
@Path("/activities")
@Tag(name = "Activities")
public class PickUpResource {

    /** A code as its guardian shows it. */
    public record PickUpCode(UUID enrolmentId, UUID sessionId, String code, OffsetDateTime validUntil) {}

    /** Whom a guardian would fetch. */
    @Schema(name = "PickUp")
    public record Request(
            @NotNull UUID enrolment,

            @NotBlank @Size(max = 20) @Schema(examples = "7K3M9QRT")
            String code) {}

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final ActivityStore activities;
    private final EnrolmentStore enrolments;
    private final Participants participants;
    private final PickUpCodes codes;
    private final PickUpChild pickUp;

    PickUpResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            ActivityStore activities,
            EnrolmentStore enrolments,
            Participants participants,
            PickUpCodes codes,
            PickUpChild pickUp) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.activities = activities;
        this.enrolments = enrolments;
        this.participants = participants;
        this.codes = codes;
        this.pickUp = pickUp;
    }

    @GET
    @Path("/{id}/sessions/{session}/pick-up-codes/{enrolment}")
    @RolesAllowed({Role.WORKER, Role.ORGANISER})
    @Operation(summary = "The code with which whoever enrolled a child fetches it; another one every five minutes")
    public Uni<PickUpCode> code(
            @PathParam("id") UUID id, @PathParam("session") UUID session, @PathParam("enrolment") UUID enrolment) {
        String guardian = participants.indexOf(callers.current());
        return work.read(tx -> enrolments
                .find(tx, enrolment)
                .invoke(found -> {
                    if (!found.enrolledBy().equals(guardian)
                            || !found.activityId().equals(id)) {
                        throw CommonProblem.NOT_FOUND.problem();
                    }
                })
                .chain(() -> pickUp.placed(tx, enrolment, session))
                .chain(() -> activities.now(tx))
                .map(now -> new PickUpCode(
                        enrolment, session, codes.codeAt(enrolment, session, now), codes.validUntil(now))));
    }

    @POST
    @Path("/{id}/sessions/{session}/pick-ups")
    @RolesAllowed({Role.ORGANISER, Role.STATION_KEEPER})
    @Operation(summary = "Hand a child to the guardian who shows its code")
    @APIResponseSchema(value = PickUpChild.PickUp.class, responseCode = "200")
    public Uni<Response> pickUp(
            @PathParam("id") UUID id, @PathParam("session") UUID session, @Valid @NotNull Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> pickUp.by(
                        tx,
                        id,
                        session,
                        request.enrolment(),
                        request.code(),
                        activity -> caller.requireReach(activity.organisation()))
                .map(Reply::ok));
    }
}
