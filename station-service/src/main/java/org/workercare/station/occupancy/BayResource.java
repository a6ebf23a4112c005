package org.workercare.station.occupancy;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.site.FindSite;

/** Bays over HTTP. */
@Path("/sites/{site}/bays")
@Authenticated
@Tag(name = "Bays", description = "Parking places and what stands on them")
public class BayResource {

    /** A keeper's report. */
    @Schema(name = "BayReport")
    public record Report(@NotNull Reportable status) {}

    /** What a keeper may report. */
    public enum Reportable {
        AVAILABLE,
        OCCUPIED,
        BLOCKED,
        OUT_OF_ORDER;

        @com.fasterxml.jackson.annotation.JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final FindSite sites;
    private final BayStore store;
    private final ReportBay report;

    BayResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            FindSite sites,
            BayStore store,
            ReportBay report) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.sites = sites;
        this.store = store;
        this.report = report;
    }

    @GET
    @Operation(summary = "List a site's bays, each with its status, the time and source of it")
    public Uni<Page<Bay>> list(@PathParam("site") UUID site) {
        return work.read(tx -> sites.at(tx, site).chain(found -> store.ofSites(tx, List.of(site))))
                .map(bays -> new Page<>(bays, null));
    }

    @GET
    @Path("/{bay}")
    @Operation(summary = "Read a bay")
    @APIResponseSchema(value = Bay.class, responseCode = "200")
    public Uni<Response> one(@PathParam("site") UUID site, @PathParam("bay") UUID bay) {
        return work.read(tx -> store.find(tx, site, bay))
                .map(found -> Reply.ok(found, found.version()).response());
    }

    @POST
    @Path("/{bay}/status")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Report a bay's status")
    @APIResponseSchema(value = Bay.class, responseCode = "200")
    public Uni<Response> status(@PathParam("site") UUID site, @PathParam("bay") UUID bay, @Valid @NotNull Report said) {
        Caller caller = callers.current();
        return writes.once(said, tx -> sites.at(tx, site)
                .invoke(found -> caller.requireReach(found.organisation()))
                .chain(() -> change(tx, site, bay, said)));
    }

    private Uni<Reply> change(Mutiny.Session tx, UUID site, UUID bay, Report said) {
        Bay.Status status = Bay.Status.valueOf(said.status().name());
        return store.lock(tx, site, bay)
                .invoke(found -> preconditions.require(found.version()))
                .chain(() -> report.now(tx, bay, status, BaySource.KEEPER))
                .map(changed -> Reply.ok(changed, changed.version()));
    }
}
