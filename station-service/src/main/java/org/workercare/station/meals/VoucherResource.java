package org.workercare.station.meals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.hours.Moments;
import org.workercare.station.rows.Positions;

/** Meal vouchers over HTTP, for the unions that give them. */
@Path("/voucher-issues")
@RolesAllowed({Role.ORGANISER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Meals")
public class VoucherResource {

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final VoucherStore store;
    private final ClaimStore calendar;
    private final IssueVouchers issue;
    private final VoucherCodes codes;
    private final ObjectMapper json;

    VoucherResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            VoucherStore store,
            ClaimStore calendar,
            IssueVouchers issue,
            VoucherCodes codes,
            ObjectMapper json) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.store = store;
        this.calendar = calendar;
        this.issue = issue;
        this.codes = codes;
        this.json = json;
    }

    @GET
    @Operation(summary = "List issues of meal vouchers, with how many are given out and used")
    public Uni<Page<VoucherIssue>> list(
            @BeanParam PageRequest page, @QueryParam("organisation") OrganisationId organisation) {
        Caller caller = callers.current();
        OrganisationId within = organisation == null ? caller.organisation() : organisation;
        caller.requireReach(within);
        UUID after = Positions.id(page.after(within));
        return work.read(tx -> store.list(tx, after, within, page.rowsToRead()))
                .map(found -> Page.of(found, page, i -> i.id().toString(), within));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read an issue of meal vouchers")
    @APIResponseSchema(value = VoucherIssue.class, responseCode = "200")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.find(tx, id))
                .invoke(found -> caller.requireReach(found.organisation()))
                .map(found -> Reply.ok(found, found.version()).response());
    }

    @POST
    @RolesAllowed({Role.ORGANISER, Role.ADMINISTRATOR})
    @Operation(summary = "Open an issue of meal vouchers: how many, worth what, good for how long")
    @APIResponseSchema(value = VoucherIssue.class, responseCode = "201")
    public Uni<Response> open(@Valid @NotNull VoucherIssue.Request request) {
        callers.current().requireReach(request.organisation());
        Moments.require(request.validFrom(), "/validFrom");
        Moments.require(request.validUntil(), "/validUntil");
        return writes.once(request, tx -> calendar.today(tx)
                .invoke(today -> IssueVouchers.requireSense(request, today))
                .chain(() -> store.open(tx, Ids.next(), request))
                .map(made -> Reply.created("/voucher-issues/" + made.id(), made, made.version())));
    }

    @POST
    @Path("/{id}/vouchers")
    @RolesAllowed({Role.ORGANISER, Role.ADMINISTRATOR})
    @Operation(summary = "Give vouchers to workers, one each, or get codes to print")
    @APIResponseSchema(value = VoucherIssue.Given.class, responseCode = "201")
    public Uni<Response> give(@PathParam("id") UUID id, @Valid @NotNull VoucherIssue.Give give) {
        Caller caller = callers.current();
        return writes.once(give, tx -> store.lock(tx, id)
                        .invoke(locked -> caller.requireReach(locked.organisation()))
                        .chain(locked -> issue.of(tx, locked, give))
                        .map(issued -> new Reply(201, issued, "/voucher-issues/" + id, null)))
                .map(this::reveal);
    }

    /** The kept reply names vouchers; only what leaves the service carries codes. */
    private Response reveal(Response response) {
        IssueVouchers.Issued issued = json.convertValue(response.getEntity(), IssueVouchers.Issued.class);
        List<String> printed = issued.printed().isEmpty()
                ? null
                : issued.printed().stream().map(codes::codeOf).toList();
        return Response.fromResponse(response)
                .entity(new VoucherIssue.Given(issued.issueId(), issued.issued(), issued.already(), printed))
                .build();
    }
}
