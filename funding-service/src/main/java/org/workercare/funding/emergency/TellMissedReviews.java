package org.workercare.funding.emergency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.events.UnitOfWork;

/** Tells of emergency allocations that nobody has reviewed in time, of each once. Any replica may do it. */
@ApplicationScoped
class TellMissedReviews {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    private final UnitOfWork work;
    private final EmergencyStore store;
    private final Outbox outbox;
    private BackgroundLoop loop;

    TellMissedReviews(UnitOfWork work, EmergencyStore store, Outbox outbox) {
        this.work = work;
        this.store = store;
        this.outbox = outbox;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(EVERY, "missed reviews of emergencies", () -> work.write(this::overdue)
                .map(told -> told == AT_ONCE));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Integer> overdue(Mutiny.Session tx) {
        return store.lockOverdue(tx, AT_ONCE)
                .call(late -> late.isEmpty() ? Uni.createFrom().voidItem() : tell(tx, late))
                .map(List::size);
    }

    private Uni<Void> tell(Mutiny.Session tx, List<EmergencyAllocation> late) {
        late.forEach(it -> it.overdueTold = true);
        return tx.flush()
                .chain(() -> outbox.append(
                        tx,
                        late.stream()
                                .map(it -> new OutgoingEvent(FundingEvent.EMERGENCY_REVIEW_MISSED, it.id, it.told()))
                                .toList()));
    }
}
