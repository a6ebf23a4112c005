package org.workercare.station.reservation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.station.StationEvent;
import org.workercare.station.rows.Rows;

/**
 * A few times a second ends holds that expired and bookings nobody came for, offers what is free to those who wait, and tells
 * them. The database's clock says what has lapsed; any replica may do it, and whoever comes first after a rest does it all.
 */
@ApplicationScoped
class Sweep {

    private static final Duration PACE = Duration.ofMillis(250);
    private static final int SITES_A_ROUND = 500;
    private static final String SWEEP = """
            select sites, ended, offered
            from reservation_sweep(make_interval(secs => ?1), make_interval(secs => ?2), ?3)""";

    private record Swept(int sites, int ended, int offered) {}

    private final UnitOfWork work;
    private final Rows rows;
    private final WaitStore waiting;
    private final Outbox outbox;
    private BackgroundLoop loop;

    Sweep(UnitOfWork work, Rows rows, WaitStore waiting, Outbox outbox) {
        this.work = work;
        this.rows = rows;
        this.waiting = waiting;
        this.outbox = outbox;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(PACE, "lapsed reservations", this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Boolean> round() {
        return work.write(this::sweep)
                .chain(swept -> work.write(this::tell).map(told -> swept.sites() == SITES_A_ROUND));
    }

    private Uni<Swept> sweep(Mutiny.Session tx) {
        return rows.one(
                tx,
                Swept.class,
                SWEEP,
                (double) ReservationTerms.NO_SHOW_AFTER.toSeconds(),
                (double) ReservationTerms.OFFER.toSeconds(),
                SITES_A_ROUND);
    }

    private Uni<Void> tell(Mutiny.Session tx) {
        return waiting.untold(tx)
                .chain(offers -> outbox.append(
                        tx,
                        offers.stream()
                                .map(offer -> new OutgoingEvent(StationEvent.WAIT_OFFERED, offer.entryId(), offer))
                                .toList()));
    }
}
