package org.workercare.funding.allocation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Position;
import org.workercare.funding.programme.RegionAttribute;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;

/** Why a plan gives what it gives: page by page for people, as one document for whoever recomputes it. */
@Path("/plans")
@RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Plans")
public class ExplanationResource {

    private static final int FOUR_DECIMALS = 4;
    private static final String FORMULA =
            "weight = households × livingStandard in fen × (10000 + Σ extra of its region's tilts"
                    + " × 10000). Each pot: lines without weight get their floor; then rounds: share = left × weight ÷ Σ weights of"
                    + " the open lines, clamped to [floor, cap]; if the clamped sum is above what is left, lines below their floor"
                    + " are settled there; if below, lines above their cap; if equal, both; until a round settles none. Then shares"
                    + " are rounded down to the fen, and what is left over goes one fen each to the largest remainders, ties to the"
                    + " lesser project id.";

    /**
     * Why everybody gets what they get: enough to recompute every fen.
     *
     * @param method name and version of the calculation
     * @param tieKey what breaks ties between equal remainders, the lesser first
     * @param hash SHA-256 in hexadecimal of the explanation as CSV, which approvals name
     * @param tilts for each attribute, how much more it makes the basis weigh
     */
    public record Explanation(
            UUID plan,
            String method,
            String formula,
            String tieKey,
            String hash,
            Money total,
            Money reserve,
            Map<RegionAttribute, String> tilts,
            List<PotTold> pots,
            Page<LineTold> lines) {}

    private final UnitOfWork work;
    private final Callers callers;
    private final PlanStore store;

    ExplanationResource(UnitOfWork work, Callers callers, PlanStore store) {
        this.work = work;
        this.callers = callers;
        this.store = store;
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(summary = "Read why each project gets what it gets, with all that is needed to recompute it")
    public Uni<Explanation> explanation(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        national();
        String after = page.after(id);
        UUID position = Position.ofId(after);
        return work.read(tx -> existing(tx, id).chain(plan -> store.lines(tx, id, position, page.rowsToRead())
                .map(rows -> explanation(
                        plan, Page.of(rows, page, row -> row.project().toString(), id)))));
    }

    @GET
    @Path("/{id}/explanation.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "Read the whole explanation as one document, whose SHA-256 is the plan's hash")
    public Uni<String> document(@PathParam("id") UUID id) {
        national();
        return work.read(tx -> existing(tx, id).chain(plan -> store.document(tx, plan)))
                .map(PlanDocument::text);
    }

    private Explanation explanation(Plan plan, Page<LineTold> lines) {
        Map<RegionAttribute, String> tilts = new TreeMap<>();
        store.tiltsOf(plan)
                .forEach((attribute, extra) -> tilts.put(
                        attribute, BigDecimal.valueOf(extra, FOUR_DECIMALS).toPlainString()));
        return new Explanation(
                plan.id,
                PlanDocument.METHOD,
                FORMULA,
                "project",
                plan.hash,
                plan.total,
                plan.reserve,
                tilts,
                store.potsOf(plan),
                lines);
    }

    private Uni<Plan> existing(Mutiny.Session tx, UUID id) {
        return store.find(tx, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }

    private void national() {
        callers.current().requireReach(OrganisationId.NATIONAL);
    }
}
