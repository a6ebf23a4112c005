package org.workercare.health.visit;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.health.campaign.FindCampaign;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;

/** A campaign's visits over HTTP: the list a nurse works through. Each look is noted. */
@Path("/campaigns")
@Authenticated
@Tag(name = "Visits")
public class CampaignVisitResource {

    private final UnitOfWork work;
    private final Callers callers;
    private final FindCampaign findCampaign;
    private final VisitStore store;
    private final NoteLook noteLook;
    private final Catalogue catalogue;

    CampaignVisitResource(
            UnitOfWork work,
            Callers callers,
            FindCampaign findCampaign,
            VisitStore store,
            NoteLook noteLook,
            Catalogue catalogue) {
        this.work = work;
        this.callers = callers;
        this.findCampaign = findCampaign;
        this.store = store;
        this.noteLook = noteLook;
        this.catalogue = catalogue;
    }

    @GET
    @Path("/{id}/visits")
    @RolesAllowed({Role.NURSE, Role.PHYSICIAN})
    @Operation(summary = "A campaign's visits, with what is to be examined at each")
    public Uni<Page<VisitView>> list(@PathParam("id") UUID campaign, @BeanParam PageRequest page) {
        Caller caller = callers.current();
        String after = page.after(campaign);
        return work.write(tx -> findCampaign
                        .within(tx, caller, campaign)
                        .chain(() -> store.ofCampaign(tx, campaign, after, page.rowsToRead()))
                        .map(visits -> Page.of(visits, page, visit -> visit.id().toString(), campaign))
                        .call(found -> noteLook.at(tx, caller, found.items())))
                .map(found -> found.map(visit -> VisitView.of(visit, catalogue)));
    }
}
