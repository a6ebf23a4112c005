package org.workercare.gateway.subscriptions;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.workercare.platform.events.Await;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;

/**
 * Sends what is due, many at once, and writes the outcomes down together. All it needs to know stands in the database:
 * whatever it holds when it is killed is sent again by whoever finds the lease run out.
 */
@ApplicationScoped
class DeliveryWorker {

    private final UnitOfWork work;
    private final DeliveryStore store;
    private final SendWebhook send;
    private final WebhooksConfig config;
    private final RetryPlan plan;
    private final BlockingQueue<Report> outcomes = new LinkedBlockingQueue<>();
    private int underWay;
    private BackgroundLoop loop;

    DeliveryWorker(UnitOfWork work, DeliveryStore store, SendWebhook send, WebhooksConfig config) {
        this.work = work;
        this.store = store;
        this.send = send;
        this.config = config;
        this.plan = new RetryPlan(config.retrySchedule());
    }

    void onStart(@Observes StartupEvent event) {
        start();
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    synchronized void start() {
        if (loop == null) {
            loop = BackgroundLoop.start("webhooks", this::round, () -> {});
        }
    }

    synchronized void stop() {
        if (loop != null) {
            loop.stop();
            loop = null;
        }
    }

    private void round() throws Exception {
        int begun = sendWhatIsDue();
        List<Report> done = new ArrayList<>();
        Report first = outcomes.poll(begun > 0 ? 0 : config.poll().toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            done.add(first);
            outcomes.drainTo(done);
            underWay -= done.size();
            Await.result(() -> work.write(tx -> store.report(tx, done, config.disableAfter())));
        }
    }

    private int sendWhatIsDue() {
        int room = config.atOnce() - underWay;
        if (room <= 0) {
            return 0;
        }
        UUID lease = UUID.randomUUID();
        List<Parcel> parcels = Await.result(
                () -> work.write(tx -> store.claim(tx, lease, room, config.atOncePerSubscription(), config.lease())));
        underWay += parcels.size();
        parcels.forEach(
                parcel -> send.send(parcel).onSuccess(outcome -> outcomes.add(Report.of(parcel, outcome, plan))));
        return parcels.size();
    }
}
