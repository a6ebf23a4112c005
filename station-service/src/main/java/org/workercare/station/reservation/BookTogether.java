package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workercare.platform.web.writes.CallTogether;

/** Decides the requests of all drivers in few calls of the database. */
@ApplicationScoped
class BookTogether {

    private final CallTogether<BookingRequest, Booking> calls;

    BookTogether(
            BookingStore store,
            @ConfigProperty(name = "workercare.reservations.calls-at-once", defaultValue = "2") int callsAtOnce,
            @ConfigProperty(name = "workercare.reservations.requests-a-call", defaultValue = "200") int requestsACall,
            @ConfigProperty(name = "workercare.reservations.requests-waiting", defaultValue = "20000")
                    int requestsWaiting) {
        this.calls =
                new CallTogether<>(new CallTogether.Limits(callsAtOnce, requestsACall, requestsWaiting), store::book);
    }

    /** @return what became of it; fails with {@code unavailable} if too many wait already */
    Uni<Booking> book(BookingRequest request) {
        return calls.decide(request);
    }
}
