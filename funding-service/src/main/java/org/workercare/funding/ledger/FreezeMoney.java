package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Sets an exact amount of one account aside until {@link SettleHold} ends it. */
@ApplicationScoped
public class FreezeMoney {

    private final PlaceHold place;

    FreezeMoney(PlaceHold place) {
        this.place = place;
    }

    /** @return the hold's id; it is without expiry; fails with {@code insufficient-funds} */
    public Uni<UUID> on(Mutiny.Session tx, long account, Money amount, String reference, String by) {
        return place.on(tx, account, amount, reference, HoldForPurpose.OPEN_END, by)
                .map(Hold::id);
    }
}
