package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.KnowFigures;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;

/** Puts together what the ledger and the record of expenditures know of a project's budget. */
@ApplicationScoped
class ShowExecution {

    private static final KnowFigures.Figures NONE = new KnowFigures.Figures(Money.ZERO, Money.ZERO, Money.ZERO);

    private final ProjectStore store;
    private final DossierStore dossiers;
    private final ExpenditureStore expenditures;
    private final KnowFigures ledger;

    ShowExecution(ProjectStore store, DossierStore dossiers, ExpenditureStore expenditures, KnowFigures ledger) {
        this.store = store;
        this.dossiers = dossiers;
        this.expenditures = expenditures;
        this.ledger = ledger;
    }

    Uni<Execution> of(Mutiny.Session tx, Caller caller, UUID id) {
        return store.find(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(project -> caller.requireReach(project.organisation))
                .chain(project -> figures(tx, project).chain(figures -> dossiers.find(tx, id, project.dossier)
                        .chain(dossier -> expenditures.byLine(tx, id).chain(byLine -> expenditures
                                .byMonth(tx, id)
                                .map(byMonth ->
                                        Execution.of(project, figures, dossier.budgetLines(), byLine, byMonth))))));
    }

    private Uni<KnowFigures.Figures> figures(Mutiny.Session tx, Project project) {
        return project.account == null ? Uni.createFrom().item(NONE) : ledger.of(tx, project.account);
    }
}
