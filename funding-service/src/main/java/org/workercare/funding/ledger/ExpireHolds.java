package org.workercare.funding.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;

/** Frees the money of holds whose time is over. Any replica may do it; none does it twice. */
@ApplicationScoped
class ExpireHolds {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 200;
    private static final String BY = "clock";

    private final UnitOfWork work;
    private final HoldStore holds;
    private final PostTransfers post;
    private BackgroundLoop loop;

    ExpireHolds(UnitOfWork work, HoldStore holds, PostTransfers post) {
        this.work = work;
        this.holds = holds;
        this.post = post;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(
                EVERY, "expiry of holds", () -> work.write(this::overdue).map(freed -> freed == AT_ONCE));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Integer> overdue(Mutiny.Session tx) {
        return holds.lockOverdue(tx, AT_ONCE)
                .call(expired -> expired.isEmpty() ? Uni.createFrom().voidItem() : free(tx, expired))
                .map(List::size);
    }

    private Uni<Void> free(Mutiny.Session tx, List<HoldStore.Expired> expired) {
        List<Transfer> releases = expired.stream()
                .map(hold -> Transfer.within(
                        Transfer.Kind.RELEASE,
                        hold.account(),
                        Bucket.HELD,
                        Bucket.AVAILABLE,
                        hold.amount(),
                        hold.id().toString(),
                        BY))
                .toList();
        return post.of(tx, releases).chain(() -> holds.expire(tx, expired));
    }
}
