package org.workercare.funding.reporting;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.Await;
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

    /** @param rate spent / allocated, four decimals; 0 where nothing is allocated */
    public record ExecutionView(String code, String name, Money allocated, Money spent, String rate) {

        static ExecutionView of(ReportStore.Execution it) {
            String rate = Rate.of(it.spent(), it.allocated()).toPlainString();
            return new ExecutionView(it.code(), it.name(), it.allocated(), it.spent(), rate);
        }

        private List<Cell> cells() {
            return List.of(Cell.of(code), Cell.of(name), Cell.of(allocated), Cell.of(spent), Cell.rate(rate));
        }
    }

    /** Execution by aspect. */
    public record Execution(UUID programme, List<ExecutionView> items) {

        Sheet sheet() {
            List<String> columns = List.of("代码 code", "名称 name", "拨款 allocated", "支出 spent", "执行率 rate");
            return new Sheet("execution", columns, items.stream().map(ExecutionView::cells));
        }
    }

    private final UnitOfWork work;
    private final Callers callers;
    private final ReportStore store;
    private final Sheets sheets;

    ReportResource(UnitOfWork work, Callers callers, ReportStore store, Sheets sheets) {
        this.work = work;
        this.callers = callers;
        this.store = store;
        this.sheets = sheets;
    }

    @GET
    @Path("/summary")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sum up a programme by aspect, category, sub-category and earmark")
    public Uni<Summary> summary(@NotNull @QueryParam("programme") UUID programme) {
        callers.current().requireReach(OrganisationId.NATIONAL);
        return work.read(tx -> total(tx, programme)
                .chain(total -> store.leaves(tx, programme).chain(leaves -> store.earmarks(tx, programme)
                        .map(earmarks -> Summary.of(programme, total, leaves, earmarks)))));
    }

    @GET
    @Path("/execution")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How much of what each aspect was given is spent")
    public Uni<Execution> execution(@NotNull @QueryParam("programme") UUID programme) {
        callers.current().requireReach(OrganisationId.NATIONAL);
        return work.read(tx -> total(tx, programme).chain(total -> store.execution(tx, programme)))
                .map(rows -> new Execution(
                        programme, rows.stream().map(ExecutionView::of).toList()));
    }

    @GET
    @Path("/summary")
    @Produces({Sheets.CSV, Sheets.XLSX})
    @Blocking
    @Operation(hidden = true)
    public Response summarySheet(@NotNull @QueryParam("programme") UUID programme, @Context HttpHeaders headers) {
        Uni<Summary> summary = summary(programme);
        return sheets.answer(Await.result(() -> summary).sheet(), headers);
    }

    @GET
    @Path("/execution")
    @Produces({Sheets.CSV, Sheets.XLSX})
    @Blocking
    @Operation(hidden = true)
    public Response executionSheet(@NotNull @QueryParam("programme") UUID programme, @Context HttpHeaders headers) {
        Uni<Execution> execution = execution(programme);
        return sheets.answer(Await.result(() -> execution).sheet(), headers);
    }

    private Uni<Money> total(Mutiny.Session tx, UUID programme) {
        return store.total(tx, programme).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }
}
