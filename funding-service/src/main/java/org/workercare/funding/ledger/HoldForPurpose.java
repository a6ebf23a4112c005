package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Sets money aside for a purpose, from whoever pays for it. */
@ApplicationScoped
public class HoldForPurpose {

    /** Further off than any programme lasts: ended by what it was placed for. */
    static final OffsetDateTime OPEN_END = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /**
     * What money is wanted for.
     *
     * @param isForFloods whether money earmarked for the floods may pay
     */
    public record Purpose(OrganisationId organisation, String subCategory, boolean isForFloods, String reference) {

        List<Earmark> earmarks() {
            return isForFloods ? List.of(Earmark.values()) : FindPayer.USUAL;
        }
    }

    private final FindPayer payer;
    private final PlaceHold place;

    HoldForPurpose(FindPayer payer, PlaceHold place) {
        this.payer = payer;
        this.place = place;
    }

    /** @return the hold's id; it is without expiry; fails with {@code no-funds} or {@code insufficient-funds} */
    public Uni<UUID> of(Mutiny.Session tx, Purpose purpose, Money amount, String by) {
        return payer.of(
                        tx,
                        new FindPayer.Wanted(
                                null,
                                List.of(purpose.subCategory()),
                                purpose.organisation(),
                                purpose.earmarks(),
                                amount))
                .chain(account -> place.on(tx, account, amount, purpose.reference(), OPEN_END, by))
                .map(Hold::id);
    }
}
