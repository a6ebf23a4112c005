package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.ledger.Purse;
import org.workercare.platform.kernel.Money;

/** Gives approved projects under the flood earmark money before, or beside, their share of a plan. */
@ApplicationScoped
public class FloodBudgets {

    private final ProjectStore store;

    FloodBudgets(ProjectStore store) {
        this.store = store;
    }

    /**
     * Locks the project.
     *
     * @return where its money stands; fails with {@code no-flood-project} if it may not have any
     */
    public Uni<Purse> lock(Mutiny.Session tx, UUID id) {
        return store.lock(tx, List.of(id)).map(found -> {
            if (found.isEmpty() || !mayHave(found.getFirst())) {
                throw ProjectProblem.NO_FLOOD_PROJECT.problem("/project");
            }
            Project it = found.getFirst();
            return Purse.ofProject(it.programme, it.organisation, it.earmark, it.subCategory, it.id);
        });
    }

    /** @param given to the locked project; negative if it was taken back */
    public Uni<Void> note(Mutiny.Session tx, UUID id, long account, long funder, Money given) {
        return store.addBudget(tx, id, account, funder, given);
    }

    /** Locks a project that was given money, whatever has become of it. */
    public Uni<Void> lockToTakeBack(Mutiny.Session tx, UUID id) {
        return store.lock(tx, List.of(id)).replaceWithVoid();
    }

    private static boolean mayHave(Project it) {
        return it.state.spends() && it.earmark == Earmark.FLOOD && it.requested == null;
    }
}
