package org.workercare.funding.allocation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Position;
import org.workercare.funding.programme.LookUpProgrammes;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;

/** What if: plans beside each other and beside the year before. */
@Path("/plans")
@RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Plans")
public class ComparisonResource {

    private final UnitOfWork work;
    private final Callers callers;
    private final PlanStore plans;
    private final ComparisonStore store;
    private final LookUpProgrammes programmes;

    ComparisonResource(
            UnitOfWork work, Callers callers, PlanStore plans, ComparisonStore store, LookUpProgrammes programmes) {
        this.work = work;
        this.callers = callers;
        this.plans = plans;
        this.store = store;
        this.programmes = programmes;
    }

    @GET
    @Path("/{id}/comparison")
    @Operation(summary = "What if: each project's share beside that of another plan, in whatever state")
    public Uni<Comparison.OfLines> lines(
            @PathParam("id") UUID id, @QueryParam("against") UUID against, @BeanParam PageRequest page) {
        national();
        UUID other = given(against);
        UUID position = Position.ofId(page.after(id, other));
        return work.read(tx -> both(tx, id, other)
                .chain(() -> store.lines(tx, other, id, position, page.rowsToRead()))
                .map(rows -> new Comparison.OfLines(
                        id, other, Page.of(rows, page, row -> row.project().toString(), id, other))));
    }

    @GET
    @Path("/{id}/comparison/places")
    @Operation(summary = "What if: the shares summed by province, city or county beside those of another plan")
    public Uni<Comparison.OfPlaces> places(
            @PathParam("id") UUID id,
            @QueryParam("against") UUID against,
            @QueryParam("by") @DefaultValue("COUNTY") Comparison.By by,
            @BeanParam PageRequest page) {
        national();
        UUID other = given(against);
        String position = page.after(id, other, by);
        return work.read(
                tx -> both(tx, id, other).chain(() -> places(tx, id, List.of(other), by, page, position, other)));
    }

    @GET
    @Path("/{id}/change-since-last-year")
    @Operation(summary = "What changed for each place since the posted plans of the year before")
    public Uni<Comparison.OfPlaces> sinceLastYear(
            @PathParam("id") UUID id,
            @QueryParam("by") @DefaultValue("COUNTY") Comparison.By by,
            @QueryParam("programme") UUID programme,
            @BeanParam PageRequest page) {
        national();
        String position = page.after(id, programme, by);
        return work.read(tx -> existing(tx, id)
                .chain(plan -> yearBefore(tx, plan, programme))
                .chain(before -> places(tx, id, before, by, page, position, programme)));
    }

    /** @param chosen one of the year before, or null for all of them */
    private Uni<List<UUID>> yearBefore(Mutiny.Session tx, Plan plan, UUID chosen) {
        Uni<List<UUID>> all = programmes.of(tx, plan.programme).chain(it -> programmes.ofYear(tx, it.year() - 1));
        return all.invoke(found -> {
                    if (chosen != null && !found.contains(chosen)) {
                        throw PlanProblem.NOT_THE_YEAR_BEFORE.problem("programme");
                    }
                })
                .chain(found -> store.postedPlans(tx, chosen == null ? found : List.of(chosen)));
    }

    private Uni<Comparison.OfPlaces> places(
            Mutiny.Session tx,
            UUID plan,
            List<UUID> before,
            Comparison.By by,
            PageRequest page,
            String position,
            UUID parameter) {
        return store.places(tx, before, plan, by, position, page.rowsToRead())
                .map(rows -> new Comparison.OfPlaces(
                        plan, before, by, Page.of(rows, page, row -> row.place().value(), plan, parameter, by)));
    }

    private Uni<Plan> both(Mutiny.Session tx, UUID id, UUID other) {
        return existing(tx, id).chain(() -> existing(tx, other));
    }

    private Uni<Plan> existing(Mutiny.Session tx, UUID id) {
        return plans.find(tx, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }

    private static UUID given(UUID against) {
        if (against == null) {
            throw CommonProblem.INVALID_PARAMETER.problem("against");
        }
        return against;
    }

    private void national() {
        callers.current().requireReach(OrganisationId.NATIONAL);
    }
}
