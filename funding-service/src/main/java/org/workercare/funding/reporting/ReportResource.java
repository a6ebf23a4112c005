package org.workercare.funding.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;

/** Reports over HTTP; they tell of the whole nation. */
@Path("/reports")
@RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Reports")
public class ReportResource {

    private static final int RATE_DECIMALS = 4;

    /** @param rate spent / allocated, four decimals; 0 where nothing is allocated */
    public record ExecutionView(String code, String name, Money allocated, Money spent, String rate) {

        static ExecutionView of(ReportStore.Execution it) {
            BigDecimal rate = it.allocated().isPositive()
                    ? BigDecimal.valueOf(it.spent().fen())
                            .divide(BigDecimal.valueOf(it.allocated().fen()), RATE_DECIMALS, RoundingMode.HALF_UP)
                    : BigDecimal.ZERO.setScale(RATE_DECIMALS);
            return new ExecutionView(it.code(), it.name(), it.allocated(), it.spent(), rate.toPlainString());
        }
    }

    /** Execution by aspect. */
    public record Execution(UUID programme, List<ExecutionView> items) {}

    private final UnitOfWork work;
    private final Callers callers;
    private final ReportStore store;

    ReportResource(UnitOfWork work, Callers callers, ReportStore store) {
        this.work = work;
        this.callers = callers;
        this.store = store;
    }

    @GET
    @Path("/summary")
    @Operation(summary = "Sum up a programme by aspect, category, sub-category and earmark")
    public Uni<Summary> summary(@NotNull @QueryParam("programme") UUID programme) {
        callers.current().requireReach(OrganisationId.NATIONAL);
        return work.read(tx -> total(tx, programme)
                .chain(total -> store.leaves(tx, programme).chain(leaves -> store.earmarks(tx, programme)
                        .map(earmarks -> Summary.of(programme, total, leaves, earmarks)))));
    }

    @GET
    @Path("/execution")
    @Operation(summary = "How much of what each aspect was given is spent")
    public Uni<Execution> execution(@NotNull @QueryParam("programme") UUID programme) {
        callers.current().requireReach(OrganisationId.NATIONAL);
        return work.read(tx -> total(tx, programme).chain(total -> store.execution(tx, programme)))
                .map(rows -> new Execution(
                        programme, rows.stream().map(ExecutionView::of).toList()));
    }

    private Uni<Money> total(Mutiny.Session tx, UUID programme) {
        return store.total(tx, programme).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }
}
