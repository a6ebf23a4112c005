package org.workercare.health.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.health.access.RecordAccess;
import org.workercare.health.visit.FindVisit;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.problems.ProblemException;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Results over HTTP. */
@Path("/visits")
@Authenticated
@Tag(name = "Results")
public class ResultResource {

    /** Results of one visit, all or none of which are kept. */
    public record VisitResults(@NotEmpty @Size(max = 200) List<@Valid @NotNull Observation> observations) {}

    /** Results of many visits, each kept or refused alone. */
    public record CampaignResults(
            @NotEmpty @Size(max = 5_000) List<@Valid @NotNull Observation> observations) {}

    /** A refused row. */
    public record Refused(int row, String column, String code) {}

    /** What came of them. */
    public record Taken(int recorded, int alreadyThere, int corrected, List<Refused> refused) {

        static Taken of(RecordResults.Outcome outcome) {
            List<Refused> refused = outcome.refused().stream()
                    .map(fault -> new Refused(
                            fault.row(), fault.column(), fault.problem().code()))
                    .toList();
            return new Taken(outcome.recorded(), outcome.alreadyThere(), outcome.corrected(), refused);
        }
    }

    /** A current result; revision 1 is the first, higher ones are corrections. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(String item, String value, String unit, OffsetDateTime takenAt, int revision) {

        static Shown of(ResultStore.Current row) {
            String value = row.word() == null ? row.value().toPlainString() : row.word();
            return new Shown(row.item(), value, row.unit(), row.takenAt(), row.revision());
        }
    }

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final FindVisit findVisit;
    private final RecordResults recordResults;
    private final RecordAccess recordAccess;
    private final ResultStore store;

    ResultResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            FindVisit findVisit,
            RecordResults recordResults,
            RecordAccess recordAccess,
            ResultStore store) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.findVisit = findVisit;
        this.recordResults = recordResults;
        this.recordAccess = recordAccess;
        this.store = store;
    }

    @POST
    @Path("/{id}/results")
    @RolesAllowed({Role.NURSE, Role.PHYSICIAN})
    @Operation(summary = "Record one visit's results: all of them, or none")
    @APIResponse(responseCode = "200", description = "Recorded, or there already")
    @APIResponse(responseCode = "422", description = "A value, unit or time that cannot be; nothing is kept")
    public Uni<Response> ofVisit(@PathParam("id") UUID id, @Valid @NotNull VisitResults body) {
        Caller caller = callers.current();
        List<Observation> observations =
                body.observations().stream().map(each -> each.of(id)).toList();
        return writes.once(body, tx -> findVisit
                .forStaff(tx, caller, id)
                .chain(visit -> recordResults.by(tx, caller, visit.campaign(), observations))
                .invoke(ResultResource::refuseIfAnyIsRefused)
                .map(outcome -> Reply.ok(Taken.of(outcome))));
    }

    @GET
    @Path("/{id}/results")
    @RolesAllowed({Role.NURSE, Role.PHYSICIAN, Role.WORKER})
    @Operation(summary = "A visit's current results; a worker sees only own ones. The look is noted")
    public Uni<Page<Shown>> current(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.write(tx -> findVisit
                .forReader(tx, caller, id)
                .call(visit -> recordAccess.by(
                        tx, caller, "results", List.of(new RecordAccess.Record(visit.personToken(), id))))
                .chain(() -> store.current(tx, List.of(id)))
                .map(rows -> new Page<>(rows.stream().map(Shown::of).toList(), null)));
    }

    private static void refuseIfAnyIsRefused(RecordResults.Outcome outcome) throws ProblemException {
        outcome.refused().stream().findFirst().ifPresent(fault -> {
            int index = fault.row() - 1;
            throw fault.problem().problem("/observations/" + index + "/" + fault.column());
        });
    }
}
