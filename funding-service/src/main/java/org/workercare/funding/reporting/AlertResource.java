package org.workercare.funding.reporting;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.funding.common.Position;
import org.workercare.funding.reporting.ClosingStore.ClosedDay;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;

/** What the daily closing found, over HTTP: idle money within the caller's subtree, and the closed days themselves. */
@Path("/reports")
@RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Reports")
public class AlertResource {

    private static final int ROWS_AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "级别 level",
            "账户 account",
            "专项 programme",
            "工会 organisation",
            "专款 earmark",
            "分类 subCategory",
            "金额 amount",
            "最近变动 since",
            "提醒日 raisedOn",
            "解除日 clearedOn");

    /** What is asked for. */
    public static class Asked {
        @QueryParam("organisation")
        @Parameter(description = "a union whose subtree is told of")
        OrganisationId organisation;

        @QueryParam("level")
        IdleLevel level;

        @QueryParam("open")
        @Parameter(description = "true for those that still lie idle, false for those that moved; all unless told")
        Boolean open;
    }

    private final UnitOfWork work;
    private final Callers callers;
    private final AlertStore alerts;
    private final ClosingStore closings;
    private final AllRows allRows;
    private final Sheets sheets;

    AlertResource(
            UnitOfWork work,
            Callers callers,
            AlertStore alerts,
            ClosingStore closings,
            AllRows allRows,
            Sheets sheets) {
        this.work = work;
        this.callers = callers;
        this.alerts = alerts;
        this.closings = closings;
        this.allRows = allRows;
        this.sheets = sheets;
    }

    @GET
    @Path("/idle-money")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List alerts for money that has not moved for long, oldest first")
    public Uni<Page<IdleAlert>> alerts(@BeanParam PageRequest page, @BeanParam Asked asked) {
        AlertStore.Filter filter = filter(asked);
        UUID position = Position.ofId(page.after(asked.organisation, asked.level, asked.open));
        return work.read(tx -> alerts.list(tx, filter, position, page.rowsToRead()))
                .map(rows ->
                        Page.of(rows, page, row -> row.id().toString(), asked.organisation, asked.level, asked.open));
    }

    @GET
    @Path("/idle-money")
    @Produces({Sheets.CSV, Sheets.XLSX})
    @Blocking
    @Operation(hidden = true)
    public Response alertsSheet(@BeanParam Asked asked, @Context HttpHeaders headers) {
        AlertStore.Filter filter = filter(asked);
        return sheets.answer(
                new Sheet(
                        "idle-money",
                        COLUMNS,
                        allRows.<IdleAlert>of(last -> work.read(tx -> alerts.list(
                                        tx, filter, last == null ? new UUID(0, 0) : last.id(), ROWS_AT_ONCE)))
                                .map(AlertResource::cells)),
                headers);
    }

    @GET
    @Path("/closings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List closed days, the last first, and whether their closings make up the balances")
    public Uni<Page<ClosedDay>> closings(@BeanParam PageRequest page) {
        callers.current().requireReach(OrganisationId.NATIONAL);
        LocalDate before = day(page.after());
        return work.read(tx -> closings.days(tx, before, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> row.day().toString()));
    }

    private AlertStore.Filter filter(Asked asked) {
        return new AlertStore.Filter(callers.current().organisation(), asked.organisation, asked.level, asked.open);
    }

    private static LocalDate day(String position) {
        try {
            return position.isEmpty() ? null : LocalDate.parse(position);
        } catch (DateTimeParseException noDay) {
            throw CommonProblem.INVALID_CURSOR.problem("cursor");
        }
    }

    private static List<Cell> cells(IdleAlert alert) {
        return List.of(
                Cell.of(alert.level().name()),
                Cell.of(alert.account()),
                Cell.of(alert.programme().toString()),
                Cell.of(alert.organisation().value()),
                Cell.of(alert.earmark()),
                Cell.of(alert.subCategory()),
                Cell.of(alert.amount()),
                Cell.of(alert.since()),
                Cell.of(alert.raisedOn()),
                Cell.of(alert.clearedOn()));
    }
}
