package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
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
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Enrolments over HTTP. */
@Path("/activities")
@Tag(name = "Activities")
public class EnrolmentResource {

    /** One participant, and the sessions wanted; all of them if left out. */
    @Schema(name = "Enrol")
    public record Single(
            @NotBlank @Size(max = 100) @Schema(examples = "李小明")
            String name,

            @NotNull @Schema(examples = "2018-05-04") LocalDate birthDate,
            @Size(min = 1, max = 200) List<@NotNull UUID> sessions) {

        @Override
        public String toString() {
            return "an enrolment";
        }
    }

    /** Many participants, and the sessions wanted for each; all of them if left out. */
    @Schema(name = "EnrolMany")
    public record Many(
            @NotEmpty @Size(max = 500) List<@Valid @NotNull Participant> participants,
            @Size(min = 1, max = 200) List<@NotNull UUID> sessions) {}

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final ActivityStore activities;
    private final EnrolmentStore enrolments;
    private final EnrolParticipants enrol;
    private final Participants participants;

    EnrolmentResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            ActivityStore activities,
            EnrolmentStore enrolments,
            EnrolParticipants enrol,
            Participants participants) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.activities = activities;
        this.enrolments = enrolments;
        this.enrol = enrol;
        this.participants = participants;
    }

    @POST
    @Path("/{id}/enrolments")
    @RolesAllowed({Role.WORKER, Role.ORGANISER})
    @Operation(summary = "Enrol a participant for all sessions, or the named ones")
    @APIResponseSchema(value = Enrolment.class, responseCode = "201")
    public Uni<Response> single(@PathParam("id") UUID id, @Valid @NotNull Single request) {
        Caller caller = callers.current();
        List<Participant> one = List.of(new Participant(request.name(), request.birthDate()));
        return writes.once(request, tx -> open(tx, caller, id)
                .chain(activity -> enrol.by(tx, caller, activity, request.sessions(), one))
                .chain(outcomes -> made(tx, outcomes.getFirst())));
    }

    @POST
    @Path("/{id}/enrolments/bulk")
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Enrol many participants, each with its own result")
    @APIResponseSchema(value = BulkResult.class, responseCode = "200")
    public Uni<Response> many(@PathParam("id") UUID id, @Valid @NotNull Many request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> open(tx, caller, id)
                .chain(activity -> enrol.by(tx, caller, activity, request.sessions(), request.participants()))
                .chain(outcomes -> enrolments
                        .all(
                                tx,
                                outcomes.stream()
                                        .map(EnrolParticipants.Outcome::enrolmentId)
                                        .filter(java.util.Objects::nonNull)
                                        .toList())
                        .map(found -> Reply.ok(BulkResult.of(outcomes, found)))));
    }

    @GET
    @Path("/{id}/enrolments/mine")
    @RolesAllowed({Role.WORKER, Role.ORGANISER})
    @Operation(summary = "List the enrolments you made")
    public Uni<Page<Enrolment>> mine(@PathParam("id") UUID id) {
        String by = participants.indexOf(callers.current());
        return work.read(tx -> enrolments.by(tx, id, by)).map(found -> new Page<>(found, null));
    }

    /** Whoever belongs to the activity's organisation, or has it in its subtree, may enrol. */
    private Uni<Activity> open(Mutiny.Session tx, Caller caller, UUID id) {
        return activities.find(tx, id).invoke(activity -> {
            if (!caller.organisation().isWithin(activity.organisation())) {
                caller.requireReach(activity.organisation());
            }
        });
    }

    private Uni<Reply> made(Mutiny.Session tx, EnrolParticipants.Outcome outcome) {
        if (outcome.problem() != null) {
            throw outcome.problem()
                    .problem(outcome.problem() == ActivityProblem.AGE_OUTSIDE_LIMITS ? "/birthDate" : null);
        }
        return enrolments
                .find(tx, outcome.enrolmentId())
                .map(made -> Reply.created("/enrolments/" + made.id(), made, made.version()));
    }
}
