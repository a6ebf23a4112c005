package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sets money aside anew for a case whose payment failed, so that a later batch can take it. */
@ApplicationScoped
class ReopenCase {

    private final HoldForCase hold;

    ReopenCase(HoldForCase hold) {
        this.hold = hold;
    }

    /** The case still covers its persons: no new check for duplicates is needed. */
    Uni<Void> by(Mutiny.Session tx, AidCase it, String by) {
        it.life(0).refusesReopening().ifPresent(refusal -> {
            throw refusal.problem();
        });
        it.state = AidState.APPROVED;
        return hold.on(tx, it, it.amount, it.subCategory, by);
    }
}
