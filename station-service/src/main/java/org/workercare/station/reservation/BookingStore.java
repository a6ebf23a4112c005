package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.workercare.platform.web.writes.WriteClaim;

/**
 * Decides requests of many drivers in one transaction of their own: one statement, one round trip.
 *
 * <p>Lock order, all within {@code reservation_book}: the requests' keys, the sites (whole where any bay will do or somebody
 * waits, else shared), the bays named; each kind in the order of its hashes.
 */
@ApplicationScoped
class BookingStore {

    private static final String BOOK = """
            select problem, given, given_number, hold_until, kept
            from %s($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)""";
    private static final String KEPT = "KEPT";
    private static final String STALE = "STALE";
    private static final Integer[] TERMS = ReservationTerms.forBooking().stream()
            .map(term -> Math.toIntExact(term.toSeconds()))
            .toArray(Integer[]::new);

    private final Pool pool;

    BookingStore(Pool pool) {
        this.pool = pool;
    }

    /** @return what became of each of the requests, in their order */
    Uni<List<Booking>> book(List<BookingRequest> requests) {
        return book("reservation_book", requests);
    }

    /** @param function that decides */
    Uni<List<Booking>> book(String function, List<BookingRequest> requests) {
        Tuple parameters = Tuple.from(List.of(
                TERMS,
                claims(requests, WriteClaim::caller),
                claims(requests, WriteClaim::operation),
                claims(requests, WriteClaim::key),
                claims(requests, WriteClaim::requestHash),
                column(requests, BookingRequest::id, UUID[]::new),
                column(requests, BookingRequest::site, UUID[]::new),
                column(requests, BookingRequest::siteVersion, Long[]::new),
                column(requests, BookingRequest::isOpen, Boolean[]::new),
                column(requests, BookingRequest::bay, UUID[]::new),
                column(requests, BookingRequest::from, OffsetDateTime[]::new),
                column(requests, BookingRequest::until, OffsetDateTime[]::new),
                column(requests, BookingRequest::hold, Boolean[]::new)));
        return pool.preparedQuery(BOOK.formatted(function))
                .execute(parameters)
                .map(rows -> bookings(requests, rows.iterator().next()));
    }

    private static String[] claims(List<BookingRequest> requests, Function<WriteClaim, String> property) {
        return column(requests, request -> property.apply(request.claim()), String[]::new);
    }

    private static <T> T[] column(
            List<BookingRequest> requests, Function<BookingRequest, T> property, IntFunction<T[]> array) {
        return requests.stream().map(property).toArray(array);
    }

    private static List<Booking> bookings(List<BookingRequest> requests, Row row) {
        String[] problems = row.getArrayOfStrings(0);
        UUID[] bays = row.getArrayOfUUIDs(1);
        Integer[] numbers = row.getArrayOfIntegers(2);
        OffsetDateTime[] holds = row.getArrayOfOffsetDateTimes(3);
        String[] kept = row.getArrayOfStrings(4);
        List<Booking> bookings = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            bookings.add(
                    switch (problems[i]) {
                        case null -> new Booking.Given(requests.get(i).id(), bays[i], numbers[i], inUtc(holds[i]));
                        case KEPT -> kept(kept[i]);
                        case STALE -> new Booking.Stale();
                        default -> new Booking.Refused(ReservationProblem.valueOf(problems[i]));
                    });
        }
        return bookings;
    }

    /** @param text hash, reservation, bay, its number and, of a hold, its end */
    private static Booking kept(String text) {
        String[] parts = text.split(" ");
        OffsetDateTime holdUntil = parts.length > 4 ? OffsetDateTime.parse(parts[4]) : null;
        return new Booking.Kept(
                parts[0],
                new Booking.Given(
                        UUID.fromString(parts[1]), UUID.fromString(parts[2]), Integer.parseInt(parts[3]), holdUntil));
    }

    private static OffsetDateTime inUtc(OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
