package org.workercare.health.report;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;

/** A campaign's summary over HTTP. */
@Path("/campaigns")
@Authenticated
@Tag(name = "Reports")
public class SummaryResource {

    private final UnitOfWork work;
    private final Callers callers;
    private final SummariseCampaign summariseCampaign;

    SummaryResource(UnitOfWork work, Callers callers, SummariseCampaign summariseCampaign) {
        this.work = work;
        this.callers = callers;
        this.summariseCampaign = summariseCampaign;
    }

    @GET
    @Path("/{id}/summary")
    @RolesAllowed({Role.ORGANISER, Role.AUDITOR, Role.ADMINISTRATOR, Role.PHYSICIAN, Role.NURSE})
    @Operation(summary = "A campaign in figures: people, items, places, sessions, money; no findings")
    public Uni<Summary> summary(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> summariseCampaign.by(tx, caller, id));
    }
}
