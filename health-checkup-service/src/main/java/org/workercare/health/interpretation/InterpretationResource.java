package org.workercare.health.interpretation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.health.catalogue.Edition;
import org.workercare.health.visit.FindVisit;
import org.workercare.health.visit.VisitState;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Drawing conclusions over HTTP. The answer says how it ended; the report says why. */
@Path("/visits")
@Authenticated
@Tag(name = "Interpretation")
public class InterpretationResource {

    /** @param edition left out: the one in force on the day of the examination */
    public record Request(Edition edition) {}

    /** How a visit ended. */
    public record Ended(UUID visitId, String edition, Outcome outcome, int conclusions) {}

    private final IdempotentWrites writes;
    private final Callers callers;
    private final FindVisit findVisit;
    private final DrawConclusions drawConclusions;

    InterpretationResource(
            IdempotentWrites writes, Callers callers, FindVisit findVisit, DrawConclusions drawConclusions) {
        this.writes = writes;
        this.callers = callers;
        this.findVisit = findVisit;
        this.drawConclusions = drawConclusions;
    }

    @POST
    @Path("/{id}/interpretation")
    @RolesAllowed(Role.PHYSICIAN)
    @Operation(summary = "Draw conclusions for one visit")
    @APIResponse(responseCode = "200", description = "How it ended; see the report")
    @APIResponse(responseCode = "409", description = "There are no results yet")
    public Uni<Response> ofVisit(@PathParam("id") UUID id, @Valid @NotNull Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> findVisit
                .forStaff(tx, caller, id)
                .invoke(visit -> {
                    if (visit.state() == VisitState.EXPECTED) {
                        throw InterpretationProblem.NOTHING_TO_INTERPRET.problem();
                    }
                })
                .chain(visit -> drawConclusions.by(tx, caller.id(), request.edition(), List.of(visit)))
                .map(drawn -> Reply.ok(ended(drawn.getFirst()))));
    }

    private static Ended ended(InterpretationStore.Row row) {
        return new Ended(
                row.visit(), row.edition(), row.outcome(), row.conclusions().size());
    }
}
