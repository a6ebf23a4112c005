package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.household.KnowHouseholds;

/** Confirms a case by what is verified of the applicant's household, until that expires. */
@ApplicationScoped
class VerifyCase {

    private final KnowHouseholds households;
    private final AidStore store;

    VerifyCase(KnowHouseholds households, AidStore store) {
        this.households = households;
        this.store = store;
    }

    /** Fails with {@code household-not-verified}. */
    Uni<Void> by(Mutiny.Session tx, AidCase it, String by) {
        return households.verifiedUntil(tx, it.applicantIndex, it.difficulty).chain(until -> {
            it.verifiedUntil = until.orElseThrow(AidProblem.HOUSEHOLD_NOT_VERIFIED::problem);
            it.verifiedBy = by;
            it.state = AidState.VERIFIED;
            return store.now(tx).invoke(now -> it.verifiedAt = now).replaceWithVoid();
        });
    }
}
