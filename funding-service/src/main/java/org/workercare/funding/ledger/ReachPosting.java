package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;

/** Lets a caller see a posting who may see one of its accounts. */
@ApplicationScoped
public class ReachPosting {

    private final UnitOfWork work;
    private final StatementStore statements;

    ReachPosting(UnitOfWork work, StatementStore statements) {
        this.work = work;
        this.statements = statements;
    }

    /** Fails with {@code not-found} or {@code forbidden-organisation}. */
    public Uni<Void> by(Caller caller, UUID posting) {
        return work.read(tx -> statements.organisations(tx, posting))
                .invoke(organisations -> {
                    if (organisations.isEmpty()) {
                        throw CommonProblem.NOT_FOUND.problem();
                    }
                    if (organisations.stream().noneMatch(caller::reaches)) {
                        throw CommonProblem.FORBIDDEN_ORGANISATION.problem();
                    }
                })
                .replaceWithVoid();
    }
}
