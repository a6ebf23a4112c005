package org.workercare.funding.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;

/** Raises an alert, once, for money that has lain for too long, and clears it when the money has moved. */
@ApplicationScoped
class WatchIdleMoney {

    private final AlertStore store;
    private final ReportsConfig config;
    private final Outbox outbox;

    WatchIdleMoney(AlertStore store, ReportsConfig config, Outbox outbox) {
        this.store = store;
        this.config = config;
        this.outbox = outbox;
    }

    /** @param day the last closed one */
    Uni<Void> asOf(Mutiny.Session tx, LocalDate day) {
        return store.clear(tx, day)
                .chain(cleared -> store.find(tx, day, config.warningAfterDays(), config.idleAfterDays())
                        .call(found -> store.raise(tx, day, found))
                        .chain(found -> outbox.append(tx, told(cleared, found))));
    }

    private static List<OutgoingEvent> told(List<IdleAlert> cleared, List<IdleAlert> found) {
        return Stream.concat(
                        cleared.stream().map(alert -> event(FundingEvent.ALERT_CLEARED, alert)),
                        found.stream().map(alert -> event(FundingEvent.ALERT_RAISED, alert)))
                .toList();
    }

    private static OutgoingEvent event(FundingEvent type, IdleAlert alert) {
        return new OutgoingEvent(type, alert.id(), alert.told());
    }
}
