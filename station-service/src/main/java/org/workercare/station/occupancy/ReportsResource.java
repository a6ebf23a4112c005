package org.workercare.station.occupancy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.hours.Moments;

/** Reports of many bays at once, as gateways of sensors send them. */
@Path("/bays/reports")
@Tag(name = "Bays")
public class ReportsResource {

    /**
     * What was seen.
     *
     * @param source sensor, unless told
     */
    @Schema(name = "BayReports")
    public record Request(
            Source source, @NotEmpty @Size(max = 1000) List<@Valid @NotNull Line> reports) {}

    /**
     * Of one bay.
     *
     * @param observedAt now, unless told
     */
    @Schema(name = "BayReportLine")
    public record Line(
            @NotNull UUID bayId,
            @NotNull BayResource.Reportable status,

            @Schema(examples = "2026-12-01T12:00:00+08:00") OffsetDateTime observedAt) {}

    /** Who saw it. */
    @Schema(name = "BayReportSource")
    public enum Source {
        SENSOR,
        KEEPER;

        @com.fasterxml.jackson.annotation.JsonValue
        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What became of the lines, in their order. */
    @Schema(name = "BayReportResults")
    public record Results(List<Result> items) {}

    /** What became of one. */
    @Schema(name = "BayReportResult")
    public record Result(UUID bayId, Observation.Outcome outcome) {}

    private final Callers callers;
    private final IdempotentWrites writes;
    private final ReportBay report;

    ReportsResource(Callers callers, IdempotentWrites writes, ReportBay report) {
        this.callers = callers;
        this.writes = writes;
        this.report = report;
    }

    @POST
    @RolesAllowed({Role.STATION_KEEPER, Role.PARTNER, Role.ADMINISTRATOR})
    @Operation(summary = "Report what stands on bays, up to 1,000 at once; each has a result of its own")
    @APIResponseSchema(value = Results.class, responseCode = "200")
    public Uni<Response> report(@Valid @NotNull Request request) {
        Caller caller = callers.current();
        BaySource source = request.source() == Source.KEEPER ? BaySource.KEEPER : BaySource.SENSOR;
        if (source == BaySource.KEEPER && caller.roles().equals(java.util.Set.of(Role.PARTNER))) {
            throw CommonProblem.FORBIDDEN_ROLE.problem("/source");
        }
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < request.reports().size(); i++) {
            Line line = request.reports().get(i);
            Moments.require(line.observedAt(), "/reports/" + i + "/observedAt");
            observations.add(new Observation(
                    line.bayId(), Bay.Status.valueOf(line.status().name()), line.observedAt()));
        }
        return writes.once(request, tx -> report.all(tx, observations, source, caller::reaches)
                .map(outcomes -> Reply.ok(results(observations, outcomes))));
    }

    private static Results results(List<Observation> observations, List<Observation.Outcome> outcomes) {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            results.add(new Result(observations.get(i).bayId(), outcomes.get(i)));
        }
        return new Results(results);
    }
}
