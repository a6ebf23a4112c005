package org.workercare.funding.reporting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;

/** Has days closed once they are over. Any replica may do it; none does it twice. */
@ApplicationScoped
class DailyClosing {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final UnitOfWork work;
    private final CloseDays close;
    private final ReportsConfig config;
    private final Semaphore pause = new Semaphore(0);
    private BackgroundLoop loop;

    DailyClosing(UnitOfWork work, CloseDays close, ReportsConfig config) {
        this.work = work;
        this.close = close;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.start("closing of days", this::round, () -> {});
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop(PATIENCE);
    }

    private void round() throws Exception {
        boolean closedOne;
        try {
            closedOne = VertxContextSupport.subscribeAndAwait(() -> work.write(close::next));
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        if (!closedOne) {
            pause.tryAcquire(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
