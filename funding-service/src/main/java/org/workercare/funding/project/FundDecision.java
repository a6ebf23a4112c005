package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.AdjustBudget;
import org.workercare.funding.ledger.Purse;
import org.workercare.funding.ledger.ReturnUnspent;
import org.workercare.funding.ledger.SubAllocate;
import org.workercare.platform.kernel.Money;

/** Moves the money that a decision on a project moves. */
@ApplicationScoped
class FundDecision {

    private final ProjectStore store;
    private final DossierStore dossiers;
    private final SubAllocate subAllocate;
    private final ReturnUnspent returnUnspent;
    private final AdjustBudget adjust;
    private final GiveBudgets budgets;

    FundDecision(
            ProjectStore store,
            DossierStore dossiers,
            SubAllocate subAllocate,
            ReturnUnspent returnUnspent,
            AdjustBudget adjust,
            GiveBudgets budgets) {
        this.store = store;
        this.dossiers = dossiers;
        this.subAllocate = subAllocate;
        this.returnUnspent = returnUnspent;
        this.adjust = adjust;
        this.budgets = budgets;
    }

    /** @param project locked, as it stood before the decision */
    Uni<Void> of(Mutiny.Session tx, Project project, ProjectAct act, String person) {
        return switch (act) {
            case APPROVE -> project.requested == null ? nothing() : approve(tx, project, person);
            case CLOSE -> project.account == null ? nothing() : giveBack(tx, project, person);
            case REVIEW, SEND_BACK, REJECT, AMEND -> nothing();
        };
    }

    private Uni<Void> approve(Mutiny.Session tx, Project project, String person) {
        return project.state.amends()
                ? dossiers.find(tx, project.id, project.pending)
                        .chain(amended -> change(tx, project, amended.requested(), person))
                : fund(tx, project, person);
    }

    private Uni<Void> fund(Mutiny.Session tx, Project project, String person) {
        Purse purse = Purse.ofProject(
                project.programme, project.organisation, project.earmark, project.subCategory, project.id);
        return subAllocate
                .to(tx, purse, project.requested, person)
                .chain(budget -> budgets.write(tx, List.of(budget), false));
    }

    private Uni<Void> change(Mutiny.Session tx, Project project, Money amount, String person) {
        Money more = amount.minus(project.requested);
        String reference = project.id.toString();
        Uni<Void> moved = nothing();
        if (more.isPositive()) {
            moved = adjust.raise(tx, project.account, project.funder, more, reference, person);
        } else if (more.isNegative()) {
            moved = adjust.lower(tx, project.account, project.funder, more.negated(), reference, person);
        }
        return moved.chain(() -> store.addBudget(tx, project.id, project.account, project.funder, more));
    }

    private Uni<Void> giveBack(Mutiny.Session tx, Project project, String person) {
        return returnUnspent
                .of(tx, project.account, project.funder, project.id.toString(), person)
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
