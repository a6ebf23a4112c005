package org.workercare.health.report;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.health.catalogue.Language;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;

/** Reports and summaries over HTTP. */
@Path("/visits")
@Authenticated
@Tag(name = "Reports")
public class ReportResource {

    private final UnitOfWork work;
    private final Callers callers;
    private final ReadReport readReport;

    ReportResource(UnitOfWork work, Callers callers, ReadReport readReport) {
        this.work = work;
        this.callers = callers;
        this.readReport = readReport;
    }

    @GET
    @Path("/{id}/report")
    @RolesAllowed({Role.WORKER, Role.NURSE, Role.PHYSICIAN})
    @Operation(summary = "A worker's report: findings, conclusions, advice and by when. The look is noted")
    @APIResponse(responseCode = "200", description = "The report, in zh-CN or en by Accept-Language")
    @APIResponse(responseCode = "409", description = "No conclusion has been drawn yet")
    public Uni<Report> one(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(example = "zh-CN") String language) {
        Caller caller = callers.current();
        return work.write(tx -> readReport.by(tx, caller, id, Language.preferred(language)));
    }
}
