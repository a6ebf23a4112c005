package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;

/** Finds the account from which a project may pay for something now; it stays open until the transaction ends. */
@ApplicationScoped
public class FindBudget {

    private final ProjectStore store;

    FindBudget(ProjectStore store) {
        this.store = store;
    }

    /**
     * @return the ledger's account, or null if there is no such project; fails with {@code forbidden-organisation} outside
     *     the caller's reach, {@code wrong-state} unless it is approved, {@code no-budget} before it has one
     */
    public Uni<Long> of(Mutiny.Session tx, Caller caller, UUID id) {
        return store.lock(tx, List.of(id)).map(found -> found.isEmpty() ? null : payer(caller, found.getFirst()));
    }

    private static Long payer(Caller caller, Project project) {
        caller.requireReach(project.organisation);
        if (project.state != ProjectState.APPROVED) {
            throw ProjectProblem.WRONG_STATE.problem();
        }
        if (project.account == null) {
            throw ProjectProblem.NO_BUDGET.problem();
        }
        return project.account;
    }
}
