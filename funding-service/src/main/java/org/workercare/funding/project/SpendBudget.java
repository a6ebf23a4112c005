package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Positive;
import org.workercare.funding.ledger.SpendMoney;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/** Spends some of a project's budget, within its budget lines. */
@ApplicationScoped
class SpendBudget {

    /**
     * What was spent.
     *
     * @param purpose in a few words; nothing personal
     * @param line the code of a budget line of the dossier in force; absent if that has none
     * @param month it counts in, {@code 2023-07}; the present one in China unless told
     */
    record Request(
            @NotNull @Positive Money amount,
            @NotBlank @Size(max = 200) String purpose,
            @Size(min = 1, max = 20) String line,

            @Pattern(regexp = "(19|20|21)\\d{2}-(0[1-9]|1[0-2])")
            String month) {}

    private final ProjectStore store;
    private final DossierStore dossiers;
    private final ExpenditureStore expenditures;
    private final Preconditions preconditions;
    private final SpendMoney spend;

    SpendBudget(
            ProjectStore store,
            DossierStore dossiers,
            ExpenditureStore expenditures,
            Preconditions preconditions,
            SpendMoney spend) {
        this.store = store;
        this.dossiers = dossiers;
        this.expenditures = expenditures;
        this.preconditions = preconditions;
        this.spend = spend;
    }

    Uni<Project> by(Mutiny.Session tx, Caller caller, UUID id, Request request) {
        return store.lock(tx, List.of(id)).chain(found -> {
            if (found.isEmpty()) {
                throw CommonProblem.NOT_FOUND.problem();
            }
            Project project = found.getFirst();
            caller.requireReach(project.organisation);
            preconditions.require(project.version);
            if (!project.state.spends()) {
                throw ProjectProblem.WRONG_STATE.problem();
            }
            if (project.account == null) {
                throw ProjectProblem.NO_BUDGET.problem();
            }
            return keepWithinLine(tx, project, request)
                    .chain(() -> store.touch(tx, id))
                    .chain(() -> expenditures.insert(tx, id, request, caller.id()))
                    .chain(() -> spend.from(tx, project.account, request.amount(), request.purpose(), caller.id()))
                    .chain(() -> store.reread(tx, id));
        });
    }

    private Uni<Void> keepWithinLine(Mutiny.Session tx, Project project, Request request) {
        return dossiers.find(tx, project.id, project.dossier)
                .chain(dossier -> expenditures
                        .byLine(tx, project.id)
                        .invoke(spent -> refuse(dossier.budgetLines(), spent, request)))
                .replaceWithVoid();
    }

    private static void refuse(List<BudgetLine> lines, Map<String, Money> spent, Request request) {
        if (lines.isEmpty() && request.line() == null) {
            return;
        }
        BudgetLine line = lines.stream()
                .filter(it -> it.code().equals(request.line()))
                .findFirst()
                .orElseThrow(() -> ProjectProblem.UNKNOWN_BUDGET_LINE.problem("/line"));
        Money left = line.amount().minus(spent.getOrDefault(line.code(), Money.ZERO));
        if (left.compareTo(request.amount()) < 0) {
            throw ProjectProblem.ABOVE_BUDGET_LINE.problem("/amount", Map.of("left", left));
        }
    }
}
