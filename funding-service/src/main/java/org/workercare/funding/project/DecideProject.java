package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.AllocateBudgets;
import org.workercare.funding.ledger.Purse;
import org.workercare.funding.ledger.ReturnUnspent;
import org.workercare.funding.ledger.SubAllocate;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/**
 * Reviews, approves, rejects or closes one project. Approving one with an amount funds it, or fails with it; closing one
 * gives back what it has not spent.
 */
@ApplicationScoped
class DecideProject {

    private final ProjectStore store;
    private final Preconditions preconditions;
    private final SubAllocate subAllocate;
    private final ReturnUnspent returnUnspent;
    private final GiveBudgets budgets;
    private final Outbox outbox;

    DecideProject(
            ProjectStore store,
            Preconditions preconditions,
            SubAllocate subAllocate,
            ReturnUnspent returnUnspent,
            GiveBudgets budgets,
            Outbox outbox) {
        this.store = store;
        this.preconditions = preconditions;
        this.subAllocate = subAllocate;
        this.returnUnspent = returnUnspent;
        this.budgets = budgets;
        this.outbox = outbox;
    }

    /** @param reason of a rejection, else null */
    Uni<Project> by(Mutiny.Session tx, Caller caller, UUID id, ProjectAct act, String reason) {
        return store.lock(tx, List.of(id)).chain(found -> {
            if (found.isEmpty()) {
                throw CommonProblem.NOT_FOUND.problem();
            }
            Project project = found.getFirst();
            caller.requireReach(project.organisation);
            preconditions.require(project.version);
            project.life().refuses(act, caller.id()).ifPresent(refusal -> {
                throw refusal.problem();
            });
            return store.advance(tx, List.of(id), act, act == ProjectAct.REJECT ? reason : caller.id())
                    .chain(() -> moveMoney(tx, project, act, caller.id()))
                    .chain(() -> store.reread(tx, id))
                    .call(now -> outbox.append(tx, new OutgoingEvent(act.event(), id, now.told())));
        });
    }

    private Uni<Void> moveMoney(Mutiny.Session tx, Project project, ProjectAct act, String person) {
        return switch (act) {
            case APPROVE -> project.requested == null ? Uni.createFrom().voidItem() : fund(tx, project, person);
            case CLOSE -> project.account == null ? Uni.createFrom().voidItem() : giveBack(tx, project, person);
            case REVIEW, REJECT -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> fund(Mutiny.Session tx, Project project, String person) {
        Purse purse = Purse.ofProject(
                project.programme, project.organisation, project.earmark, project.subCategory, project.id);
        return subAllocate
                .to(tx, purse, project.requested, person)
                .chain(budget -> budgets.write(tx, List.<AllocateBudgets.Budget>of(budget), false));
    }

    private Uni<Void> giveBack(Mutiny.Session tx, Project project, String person) {
        return returnUnspent
                .of(tx, project.account, project.funder, project.id.toString(), person)
                .replaceWithVoid();
    }
}
