package org.workercare.health.report;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;

/** A worker's own reports over HTTP. */
@Path("/my/reports")
@Authenticated
@Tag(name = "Reports")
public class OwnReportResource {

    private final UnitOfWork work;
    private final Callers callers;
    private final ListOwnReports listOwnReports;

    OwnReportResource(UnitOfWork work, Callers callers, ListOwnReports listOwnReports) {
        this.work = work;
        this.callers = callers;
        this.listOwnReports = listOwnReports;
    }

    @GET
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "The caller's own visits and how each ended")
    public Uni<Page<ListOwnReports.Line>> mine() {
        Caller caller = callers.current();
        return work.read(tx -> listOwnReports.by(tx, caller)).map(lines -> new Page<>(lines, null));
    }
}
