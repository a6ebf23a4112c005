package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the accounts of purses and opens those that do not exist. */
@ApplicationScoped
class OpenAccounts {

    private final LedgerStore store;

    OpenAccounts(LedgerStore store) {
        this.store = store;
    }

    /** @return each purse's account, in one statement however many there are */
    Uni<Map<Purse, Long>> of(Mutiny.Session tx, Collection<Purse> purses) {
        List<Purse> wanted = purses.stream().distinct().toList();
        return store.open(tx, wanted).map(accounts -> IntStream.range(0, wanted.size())
                .boxed()
                .collect(Collectors.toMap(wanted::get, accounts::get)));
    }
}
