package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Positive;
import org.workercare.funding.ledger.SpendMoney;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/** Spends some of a project's budget. */
@ApplicationScoped
class SpendBudget {

    /** @param purpose in a few words; nothing personal */
    record Request(
            @NotNull @Positive Money amount,
            @NotBlank @Size(max = 200) String purpose) {}

    private final ProjectStore store;
    private final Preconditions preconditions;
    private final SpendMoney spend;

    SpendBudget(ProjectStore store, Preconditions preconditions, SpendMoney spend) {
        this.store = store;
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
            if (project.state != ProjectState.APPROVED) {
                throw ProjectProblem.WRONG_STATE.problem();
            }
            if (project.account == null) {
                throw ProjectProblem.NO_BUDGET.problem();
            }
            return store.touch(tx, id)
                    .chain(() -> spend.from(tx, project.account, request.amount(), request.purpose(), caller.id()))
                    .chain(() -> store.reread(tx, id));
        });
    }
}
