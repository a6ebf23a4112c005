package org.workercare.station.meals;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.hours.Moments;
import org.workercare.station.rows.Positions;

/** Claims of subsidies over HTTP: what funding settled, what it refused, and what is still open. */
@Path("/subsidy-claims")
@RolesAllowed({Role.STATION_KEEPER, Role.AUDITOR, Role.FINANCE_OFFICER, Role.ADMINISTRATOR})
@Tag(name = "Meals")
public class SubsidyClaimResource {

    /** Carries no fields: what was corrected is claimed. */
    @Schema(name = "RenewClaim")
    public record Renew() {}

    /** Which days are asked for; a {@code @BeanParam}. */
    public static class Days {

        private static final int MOST = 366;
        private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

        @QueryParam("from")
        @Parameter(description = "The first day; thirty days before the last unless told", example = "2026-11-01")
        LocalDate from;

        @QueryParam("until")
        @Parameter(description = "The last day; today in China unless told", example = "2026-11-30")
        LocalDate until;

        LocalDate until() {
            Moments.require(until, "until");
            return until == null ? LocalDate.now(CHINA) : until;
        }

        LocalDate from() {
            Moments.require(from, "from");
            LocalDate first = from == null ? until().minusDays(30) : from;
            if (first.isAfter(until()) || first.isBefore(until().minusDays(MOST))) {
                throw CommonProblem.INVALID_PARAMETER.problem("from");
            }
            return first;
        }
    }

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final SaleStore sales;
    private final ClaimStore claims;
    private final ClaimSubsidy claim;

    SubsidyClaimResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            SaleStore sales,
            ClaimStore claims,
            ClaimSubsidy claim) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.sales = sales;
        this.claims = claims;
        this.claim = claim;
    }

    @GET
    @Operation(summary = "List claims, and what funding said to each")
    public Uni<Page<SubsidyClaim>> list(
            @BeanParam PageRequest page,
            @QueryParam("organisation") OrganisationId organisation,
            @QueryParam("state") SubsidyClaim.State state,
            @BeanParam Days days) {
        OrganisationId within = reached(organisation);
        LocalDate from = days.from();
        LocalDate until = days.until();
        UUID after = Positions.id(page.after(within, state, from, until));
        return work.read(tx -> claims.list(tx, after, within, state, from, until, page.rowsToRead()))
                .map(found -> Page.of(found, page, c -> c.id().toString(), within, state, from, until));
    }

    @GET
    @Path("/reconciliation")
    @Operation(summary = "Reconcile each day's subsidies: sold and unclaimed, claimed, settled, refused")
    public Uni<Page<Reconciled>> reconcile(
            @QueryParam("organisation") OrganisationId organisation, @BeanParam Days days) {
        OrganisationId within = reached(organisation);
        return work.read(tx -> claims.reconcile(tx, within, days.from(), days.until()))
                .map(found -> new Page<>(found, null));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a claim")
    @APIResponseSchema(value = SubsidyClaim.class, responseCode = "200")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> claims.find(tx, id))
                .invoke(found -> caller.requireReach(found.organisation()))
                .map(found -> Reply.ok(found, found.version()).response());
    }

    @POST
    @Path("/{id}/renewal")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Claim anew what funding refused, as it was corrected since")
    @APIResponseSchema(value = SubsidyClaim.class, responseCode = "201")
    public Uni<Response> renew(@PathParam("id") UUID id, @Valid @NotNull Renew renew) {
        Caller caller = callers.current();
        return writes.once(renew, tx -> claims.find(tx, id)
                .invoke(found -> caller.requireReach(found.organisation()))
                .call(found -> sales.lockDay(tx, found.siteId(), found.day()))
                .chain(() -> claims.lock(tx, id))
                .call(locked -> requireRefused(tx, locked))
                .chain(locked -> claim.anew(tx, locked))
                .map(made -> Reply.created("/subsidy-claims/" + made.id(), made, made.version())));
    }

    private Uni<Boolean> requireRefused(Mutiny.Session tx, SubsidyClaim locked) {
        preconditions.require(locked.version());
        return claims.isRenewed(tx, locked.id()).invoke(renewed -> {
            if (renewed || locked.state() != SubsidyClaim.State.REFUSED) {
                throw MealProblem.CLAIM_NOT_REFUSED.problem(null);
            }
        });
    }

    private OrganisationId reached(OrganisationId organisation) {
        Caller caller = callers.current();
        OrganisationId within = organisation == null ? caller.organisation() : organisation;
        caller.requireReach(within);
        return within;
    }
}
