package org.workercare.station.supplies;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;

/** What expires over HTTP. */
@Path("/stock-lots/expiring")
@RolesAllowed({Role.STATION_KEEPER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Supplies")
public class ExpiringStockResource {

    private static final int MOST = 500;

    private final Callers callers;
    private final UnitOfWork work;
    private final StockStore store;

    ExpiringStockResource(Callers callers, UnitOfWork work, StockStore store) {
        this.callers = callers;
        this.work = work;
        this.store = store;
    }

    @GET
    @Operation(summary = "List lots that have expired or soon will, the first to expire first; 500 at most")
    public Uni<Page<StockItem.Expiring>> expiring(
            @QueryParam("organisation") @Parameter(description = "Yours, unless told") OrganisationId organisation,
            @QueryParam("site") UUID site,
            @QueryParam("days") @DefaultValue("30") @Min(0) @Max(366) @Parameter(description = "How far ahead")
                    int days) {
        Caller caller = callers.current();
        OrganisationId within = organisation == null ? caller.organisation() : organisation;
        caller.requireReach(within);
        return work.read(tx -> store.expiring(tx, days, within, site, MOST)).map(found -> new Page<>(found, null));
    }
}
