package org.workercare.funding.reporting;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.funding.reporting.RateReports.Question;
import org.workercare.platform.events.Await;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;

/** Execution as of any day over HTTP, for regions within the caller's subtree; as JSON, CSV or Excel workbook. */
@Path("/reports")
@RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Reports")
public class RateResource {

    /** What is asked for. */
    public static class Asked {
        @NotNull
        @QueryParam("programme")
        UUID programme;

        @QueryParam("region")
        @DefaultValue("CN")
        @Parameter(description = "a union whose subtree is told of")
        OrganisationId region;

        @QueryParam("asOf")
        @Parameter(description = "a day in China, whose end is meant; today as it stands unless told")
        LocalDate asOf;
    }

    private final Callers callers;
    private final RateReports reports;
    private final Sheets sheets;

    RateResource(Callers callers, RateReports reports, Sheets sheets) {
        this.callers = callers;
        this.reports = reports;
        this.sheets = sheets;
    }

    @GET
    @Path("/execution-rates")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Execution rates by aspect, category, sub-category, province, city or county, as of a day")
    public Uni<ExecutionRates> rates(
            @Valid @BeanParam Asked asked, @QueryParam("by") @DefaultValue("ASPECT") Grouping by) {
        return reports.rates(question(asked), by);
    }

    @GET
    @Path("/execution-rates")
    @Produces({Sheets.CSV, Sheets.XLSX})
    @Blocking
    @Operation(hidden = true)
    public Response ratesSheet(
            @Valid @BeanParam Asked asked,
            @QueryParam("by") @DefaultValue("ASPECT") Grouping by,
            @Context HttpHeaders headers) {
        Question question = question(asked);
        return sheets.answer(Await.result(() -> reports.rates(question, by)).sheet(), headers);
    }

    @GET
    @Path("/execution-months")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Execution month by month up to a day")
    public Uni<ExecutionMonths> months(@Valid @BeanParam Asked asked) {
        return reports.months(question(asked));
    }

    @GET
    @Path("/execution-months")
    @Produces({Sheets.CSV, Sheets.XLSX})
    @Blocking
    @Operation(hidden = true)
    public Response monthsSheet(@Valid @BeanParam Asked asked, @Context HttpHeaders headers) {
        Question question = question(asked);
        return sheets.answer(Await.result(() -> reports.months(question)).sheet(), headers);
    }

    @GET
    @Path("/forecast")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Forecast the execution rates of the year's end from the months so far, and say how")
    public Uni<Forecast> forecast(@Valid @BeanParam Asked asked) {
        return reports.forecast(question(asked));
    }

    @GET
    @Path("/forecast")
    @Produces({Sheets.CSV, Sheets.XLSX})
    @Blocking
    @Operation(hidden = true)
    public Response forecastSheet(@Valid @BeanParam Asked asked, @Context HttpHeaders headers) {
        Question question = question(asked);
        return sheets.answer(Await.result(() -> reports.forecast(question)).sheet(), headers);
    }

    private Question question(Asked asked) {
        callers.current().requireReach(asked.region);
        return new Question(asked.programme, asked.region, asked.asOf);
    }
}
