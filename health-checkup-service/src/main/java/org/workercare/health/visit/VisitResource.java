package org.workercare.health.visit;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.campaign.FindCampaign;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.disclosure.RecordAccess;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;

/** Visits over HTTP: the list a nurse works through. Each look is noted. */
@Path("/")
@Authenticated
@Tag(name = "Visits")
public class VisitResource {

    private static final String WORKLIST = "worklist";

    private final UnitOfWork work;
    private final Callers callers;
    private final FindCampaign findCampaign;
    private final FindVisit findVisit;
    private final VisitStore store;
    private final RecordAccess recordAccess;
    private final Catalogue catalogue;

    VisitResource(
            UnitOfWork work,
            Callers callers,
            FindCampaign findCampaign,
            FindVisit findVisit,
            VisitStore store,
            RecordAccess recordAccess,
            Catalogue catalogue) {
        this.work = work;
        this.callers = callers;
        this.findCampaign = findCampaign;
        this.findVisit = findVisit;
        this.store = store;
        this.recordAccess = recordAccess;
        this.catalogue = catalogue;
    }

    @GET
    @Path("campaigns/{id}/visits")
    @RolesAllowed({Role.NURSE, Role.PHYSICIAN})
    @Operation(summary = "A campaign's visits, with what is to be examined at each")
    public Uni<Page<VisitView>> list(@PathParam("id") UUID campaign, @BeanParam PageRequest page) {
        Caller caller = callers.current();
        String after = page.after(campaign);
        return work.write(tx -> findCampaign
                        .within(tx, caller, campaign)
                        .chain(() -> store.ofCampaign(tx, campaign, after, page.rowsToRead()))
                        .map(visits -> Page.of(visits, page, visit -> visit.id().toString(), campaign))
                        .call(found -> noted(tx, caller, found.items())))
                .map(found -> found.map(visit -> VisitView.of(visit, catalogue)));
    }

    @GET
    @Path("visits/{id}")
    @RolesAllowed({Role.NURSE, Role.PHYSICIAN, Role.WORKER})
    @Operation(summary = "One visit; a worker sees only own ones")
    public Uni<VisitView> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.write(tx -> findVisit.forReader(tx, caller, id).call(visit -> noted(tx, caller, List.of(visit))))
                .map(visit -> VisitView.of(visit, catalogue));
    }

    private Uni<Void> noted(Mutiny.Session tx, Caller caller, List<Visit> visits) {
        List<RecordAccess.Record> records = visits.stream()
                .map(visit -> new RecordAccess.Record(visit.personToken(), visit.id()))
                .toList();
        return recordAccess.by(tx, caller, WORKLIST, records);
    }
}
