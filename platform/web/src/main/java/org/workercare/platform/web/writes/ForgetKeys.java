package org.workercare.platform.web.writes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;

/** Forgets the keys of writes that nobody sends again: a write repeated after that time is a new one. */
@ApplicationScoped
class ForgetKeys {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final int AT_ONCE = 5_000;
    /** Rows that another replica forgets just now are left to it. */
    private static final String FORGET = """
            delete from idempotency where ctid = any(array(
                select ctid from idempotency where kept_at < now() - make_interval(secs => ?1) limit ?2 for update skip locked))""";

    private final UnitOfWork work;
    private final Duration keep;
    private BackgroundLoop loop;

    ForgetKeys(
            UnitOfWork work,
            @ConfigProperty(name = "workercare.writes.keep-keys", defaultValue = "P30D") Duration keep) {
        this.work = work;
        this.keep = keep;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(EVERY, "old keys of writes", () -> some().map(forgotten -> forgotten == AT_ONCE));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** @return how many it forgot, of which there may be more */
    Uni<Integer> some() {
        return work.write(tx -> tx.createNativeQuery(FORGET)
                .setParameter(1, (double) keep.toSeconds())
                .setParameter(2, AT_ONCE)
                .executeUpdate());
    }
}
