package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.station.rows.Positions;

/** Meal vouchers over HTTP, for the workers who have them. */
@Path("/meal-vouchers/mine")
@RolesAllowed(Role.WORKER)
@Tag(name = "Meals")
public class OwnVoucherResource {

    private final Callers callers;
    private final UnitOfWork work;
    private final VoucherStore store;
    private final VoucherCodes codes;

    OwnVoucherResource(Callers callers, UnitOfWork work, VoucherStore store, VoucherCodes codes) {
        this.callers = callers;
        this.work = work;
        this.store = store;
        this.codes = codes;
    }

    @GET
    @Operation(summary = "List your own meal vouchers with their codes")
    public Uni<Page<VoucherIssue.Mine>> mine(@BeanParam PageRequest page) {
        String worker = codes.indexOfWorker(callers.current().id());
        UUID after = Positions.id(page.after());
        return work.read(tx -> store.ofWorker(tx, worker, after, page.rowsToRead()))
                .map(found -> Page.of(found, page, held -> held.id().toString()).map(this::mine));
    }

    private VoucherIssue.Mine mine(VoucherStore.Held held) {
        return new VoucherIssue.Mine(
                held.id(),
                held.title(),
                codes.codeOf(held.id()),
                new Money(held.valueFen()),
                held.validFrom(),
                held.validUntil(),
                held.redeemedAt());
    }
}
