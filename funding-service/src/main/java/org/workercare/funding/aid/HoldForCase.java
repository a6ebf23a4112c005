package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.household.Difficulty;
import org.workercare.funding.ledger.HoldForPurpose;
import org.workercare.funding.ledger.TellHolds;
import org.workercare.platform.kernel.Money;

/** Sets a case's money aside and notes on the case whose money it is. */
@ApplicationScoped
class HoldForCase {

    private final HoldForPurpose hold;
    private final TellHolds holds;

    HoldForCase(HoldForPurpose hold, TellHolds holds) {
        this.hold = hold;
        this.holds = holds;
    }

    /** Fails with {@code no-funds} or {@code insufficient-funds}. */
    Uni<Void> on(Mutiny.Session tx, AidCase it, Money amount, String subCategory, String by) {
        HoldForPurpose.Purpose purpose = new HoldForPurpose.Purpose(
                it.organisation, subCategory, it.difficulty == Difficulty.SUDDEN_DISASTER, it.id.toString());
        return hold.of(tx, purpose, amount, by)
                .chain(placed -> holds.of(tx, List.of(placed)))
                .invoke(told -> note(it, told.getFirst()))
                .replaceWithVoid();
    }

    private static void note(AidCase it, TellHolds.Told told) {
        it.hold = told.hold();
        it.amount = told.amount();
        it.subCategory = told.subCategory();
        it.programme = told.programme();
        it.earmark = told.earmark().name();
        it.account = told.account();
    }
}
