package org.workercare.funding.reporting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;

/** Has days closed once they are over. Any replica may do it; none does it twice. */
@ApplicationScoped
class DailyClosing {

    private final UnitOfWork work;
    private final CloseDays close;
    private final ReportsConfig config;
    private BackgroundLoop loop;

    DailyClosing(UnitOfWork work, CloseDays close, ReportsConfig config) {
        this.work = work;
        this.close = close;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(config.lookEvery(), "closing of days", () -> work.write(close::next));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
