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

    /** A family that takes part together or not at all, and the sessions wanted; all of them if left out. */
    @Schema(name = "EnrolFamily")
    public record Family(
            @NotEmpty @Size(max = 10) List<@Valid @NotNull Participant> participants,
            @Size(min = 1, max = 200) List<@NotNull UUID> sessions) {}

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final EnrolmentStore enrolments;
    private final EnrolParticipants enrol;
    private final Participants participants;

    EnrolmentResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            EnrolmentStore enrolments,
            EnrolParticipants enrol,
            Participants participants) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
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
        return writes.once(request, tx -> decide(tx, caller, id, request.sessions(), List.of(one))
                .map(List::getFirst)
                .invoke(outcome -> requireAdmitted(outcome, ""))
                .map(EnrolParticipants.Outcome::enrolment)
                .map(made -> Reply.created("/enrolments/" + made.id(), made, made.version())));
    }

    @POST
    @Path("/{id}/enrolments/family")
    @RolesAllowed({Role.WORKER, Role.ORGANISER})
    @Operation(summary = "Enrol a family: all of it gets places, or all of it waits, or none is enrolled")
    @APIResponseSchema(value = FamilyResult.class, responseCode = "201")
    public Uni<Response> family(@PathParam("id") UUID id, @Valid @NotNull Family request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> decide(tx, caller, id, request.sessions(), List.of(request.participants()))
                .invoke(outcomes -> {
                    for (int i = 0; i < outcomes.size(); i++) {
                        requireAdmitted(outcomes.get(i), "/participants/" + i);
                    }
                })
                .map(outcomes -> FamilyResult.of(outcomes.stream()
                        .map(EnrolParticipants.Outcome::enrolment)
                        .toList()))
                .map(made -> Reply.created(
                        "/enrolments/" + made.enrolments().getFirst().id(), made, 1)));
    }

    @POST
    @Path("/{id}/enrolments/bulk")
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Enrol many participants, each with its own result")
    @APIResponseSchema(value = BulkResult.class, responseCode = "200")
    public Uni<Response> many(@PathParam("id") UUID id, @Valid @NotNull Many request) {
        Caller caller = callers.current();
        List<List<Participant>> each =
                request.participants().stream().map(List::of).toList();
        return writes.once(request, tx -> decide(tx, caller, id, request.sessions(), each)
                .map(outcomes -> Reply.ok(BulkResult.of(outcomes))));
    }

    @GET
    @Path("/{id}/enrolments/mine")
    @RolesAllowed({Role.WORKER, Role.ORGANISER})
    @Operation(summary = "List the enrolments you made")
    public Uni<Page<Enrolment>> mine(@PathParam("id") UUID id) {
        String by = participants.indexOf(callers.current());
        return work.read(tx -> enrolments.by(tx, id, by)).map(found -> new Page<>(found, null));
    }

    private Uni<List<EnrolParticipants.Outcome>> decide(
            Mutiny.Session tx, Caller caller, UUID id, List<UUID> sessions, List<List<Participant>> parties) {
        var wanted = new EnrolParticipants.Wanted(id, caller, sessions, parties);
        return enrol.by(tx, wanted, activity -> requireMember(caller, activity));
    }

    /** Whoever belongs to the activity's organisation, or has it in its subtree, may enrol. */
    private static void requireMember(Caller caller, LockedActivity activity) {
        if (!caller.organisation().isWithin(activity.organisation())) {
            caller.requireReach(activity.organisation());
        }
    }

    private static void requireAdmitted(EnrolParticipants.Outcome outcome, String pointer) {
        if (outcome.problem() != null) {
            boolean age = outcome.problem() == ActivityProblem.AGE_OUTSIDE_LIMITS;
            throw outcome.problem().problem(age ? pointer + "/birthDate" : pointer.isEmpty() ? null : pointer);
        }
    }
}
