package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;

/** Finds the accounts of purses and opens those that do not exist. */
@ApplicationScoped
class OpenAccounts {

    private final LedgerStore store;

    OpenAccounts(LedgerStore store) {
        this.store = store;
    }

    /** @return each purse's account, in two statements however many there are */
    Uni<Map<Purse, Long>> of(Mutiny.Session tx, Collection<Purse> purses) {
        return store.open(tx, List.copyOf(purses)).map(rows -> rows.stream()
                .collect(Collectors.toMap(OpenAccounts::purse, row -> row.get(0, Long.class))));
    }

    private static Purse purse(Tuple row) {
        return new Purse(
                Purse.Kind.valueOf(row.get(1, String.class)),
                row.get(2, UUID.class),
                new OrganisationId(row.get(3, String.class)),
                Earmark.valueOf(row.get(4, String.class)),
                row.get(5, String.class),
                row.get(6, UUID.class),
                new Unit(row.get(7, String.class)),
                row.get(8, UUID.class));
    }
}
