package org.workercare.funding.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.AllocateBudgets;
import org.workercare.platform.kernel.Money;

/** Gives approved projects their shares of a plan, all or none. */
@ApplicationScoped
public class GiveBudgets {

    private final ProjectStore store;
    private final AllocateBudgets allocate;
    private final ObjectMapper json;

    GiveBudgets(ProjectStore store, AllocateBudgets allocate, ObjectMapper json) {
        this.store = store;
        this.allocate = allocate;
        this.json = json;
    }

    /**
     * @param reference of the plan
     * @return fails with {@code no-longer-eligible} if one of them is not approved, or has a share already
     */
    public Uni<Void> to(Mutiny.Session tx, UUID programme, Map<UUID, Money> shares, String reference, String by) {
        return store.lockEligible(tx, programme, shares.keySet())
                .map(purses -> {
                    if (purses.size() != shares.size()) {
                        throw ProjectProblem.NO_LONGER_ELIGIBLE.problem();
                    }
                    return purses.stream()
                            .map(purse -> new AllocateBudgets.Share(purse, shares.get(purse.project())))
                            .toList();
                })
                .chain(all -> allocate.of(tx, programme, all, reference, by))
                .chain(budgets -> write(tx, budgets, true));
    }

    /** Notes on the projects where their budgets are; one statement. */
    Uni<Void> write(Mutiny.Session tx, List<AllocateBudgets.Budget> budgets, boolean inPlan) {
        ArrayNode rows = json.createArrayNode();
        budgets.forEach(budget -> rows.addObject()
                .put("project", budget.project().toString())
                .put("account", budget.account())
                .put("funder", budget.funder())
                .put("amount", budget.amount().fen()));
        return store.giveBudgets(tx, rows, inPlan);
    }
}
