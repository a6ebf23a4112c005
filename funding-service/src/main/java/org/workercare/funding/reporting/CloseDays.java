package org.workercare.funding.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Closes the next day that is over: what each account had at its end. With yesterday's the closings are tried against the
 * balances and idle money is looked for. Days that nobody closed in time are caught up with, one after another.
 */
@ApplicationScoped
class CloseDays {

    private static final Logger LOG = Logger.getLogger(CloseDays.class);

    private final ClosingStore store;
    private final WatchIdleMoney watch;

    CloseDays(ClosingStore store, WatchIdleMoney watch) {
        this.store = store;
        this.watch = watch;
    }

    /** @return whether a day was closed; false if none is due or another replica is about it */
    Uni<Boolean> next(Mutiny.Session tx) {
        return store.tryLock(tx)
                .chain(mine -> mine ? store.due(tx) : Uni.createFrom().<ClosingStore.Due>nullItem())
                .chain(due -> due == null
                        ? Uni.createFrom().item(false)
                        : close(tx, due).replaceWith(true));
    }

    private Uni<Void> close(Mutiny.Session tx, ClosingStore.Due due) {
        Uni<Void> closed = store.close(tx, due.day());
        if (!due.isYesterday()) {
            return closed.chain(() -> store.note(tx, due.day(), null));
        }
        return closed.chain(() -> store.differing(tx, due.day()))
                .invoke(differing -> report(due, differing))
                .chain(differing -> store.note(tx, due.day(), differing))
                .chain(() -> watch.asOf(tx, due.day()));
    }

    private static void report(ClosingStore.Due due, int differing) {
        if (differing > 0) {
            LOG.errorf("closing of %s: %d accounts differ from their balances", due.day(), differing);
        }
    }
}
