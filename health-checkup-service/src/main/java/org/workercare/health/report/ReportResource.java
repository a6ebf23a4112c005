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
import org.workercare.platform.web.paging.Page;

/** Reports and summaries over HTTP. */
@Path("/")
@Authenticated
@Tag(name = "Reports")
public class ReportResource {

    private final UnitOfWork work;
    private final Callers callers;
    private final ReadReport readReport;
    private final ListOwnReports listOwnReports;
    private final SummariseCampaign summariseCampaign;

    ReportResource(
            UnitOfWork work,
            Callers callers,
            ReadReport readReport,
            ListOwnReports listOwnReports,
            SummariseCampaign summariseCampaign) {
        this.work = work;
        this.callers = callers;
        this.readReport = readReport;
        this.listOwnReports = listOwnReports;
        this.summariseCampaign = summariseCampaign;
    }

    @GET
    @Path("visits/{id}/report")
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

    @GET
    @Path("my/reports")
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "The caller's own visits and how each ended")
    public Uni<Page<ListOwnReports.Line>> mine() {
        Caller caller = callers.current();
        return work.read(tx -> listOwnReports.by(tx, caller)).map(lines -> new Page<>(lines, null));
    }

    @GET
    @Path("campaigns/{id}/summary")
    @RolesAllowed({Role.ORGANISER, Role.AUDITOR, Role.ADMINISTRATOR, Role.PHYSICIAN, Role.NURSE})
    @Operation(summary = "A campaign in figures: people, items, places, sessions, money; no findings")
    public Uni<Summary> summary(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> summariseCampaign.by(tx, caller, id));
    }
}
