package org.workercare.health.visit;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;

/** Visits over HTTP: the list a nurse works through. Each look is noted. */
@Path("/visits")
@Authenticated
@Tag(name = "Visits")
public class VisitResource {

    private final UnitOfWork work;
    private final Callers callers;
    private final FindVisit findVisit;
    private final NoteLook noteLook;
    private final Catalogue catalogue;

    VisitResource(UnitOfWork work, Callers callers, FindVisit findVisit, NoteLook noteLook, Catalogue catalogue) {
        this.work = work;
        this.callers = callers;
        this.findVisit = findVisit;
        this.noteLook = noteLook;
        this.catalogue = catalogue;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.NURSE, Role.PHYSICIAN, Role.WORKER})
    @Operation(summary = "One visit; a worker sees only own ones")
    public Uni<VisitView> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.write(tx ->
                        findVisit.forReader(tx, caller, id).call(visit -> noteLook.at(tx, caller, List.of(visit))))
                .map(visit -> VisitView.of(visit, catalogue));
    }
}
