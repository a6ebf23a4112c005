package org.workercare.station.reservation;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.writes.WriteClaim;
import org.workercare.station.occupancy.Bay;

/** Random requests, often refused, at three sites of their own: decided by the database and by {@link BookingModel}. */
final class BookingRun {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<Bay.Status> STATUSES =
            List.of(Bay.Status.AVAILABLE, Bay.Status.BLOCKED, Bay.Status.OCCUPIED, Bay.Status.OUT_OF_ORDER);

    /** What was decided, but for bays and ids. */
    final Set<String> seen = new HashSet<>();

    private final Pool pool;
    private final Function<List<BookingRequest>, List<Booking>> database;
    private final Map<UUID, BookingModel.Site> sites = new HashMap<>();
    private final List<BookingRequest> sent = new ArrayList<>();
    private final Random random = new Random(2026);
    private final BookingModel model;
    private final OffsetDateTime base;

    BookingRun(Pool pool, Function<List<BookingRequest>, List<Booking>> database) {
        this.pool = pool;
        this.database = database;
        this.base = now().plusDays(1);
        open(0);
        open(1);
        open(2);
        this.model = new BookingModel(sites);
    }

    /** Where the two first decided otherwise, or empty. */
    Optional<String> difference(int batches) {
        for (int batch = 0; batch < batches; batch++) {
            if (random.nextInt(5) == 0) {
                expireHolds();
            }
            List<BookingRequest> requests = batch();
            List<Booking> decided = database.apply(requests);
            OffsetDateTime now = now();
            for (int i = 0; i < requests.size(); i++) {
                String expected = model.decide(requests.get(i), now);
                String said = said(requests.get(i), decided.get(i));
                if (!said.equals(expected)) {
                    return Optional.of("batch %d: %s instead of %s".formatted(batch, said, expected));
                }
                seen.add(expected.split(" ")[0]);
            }
        }
        return Optional.empty();
    }

    private static String said(BookingRequest request, Booking booking) {
        return switch (booking) {
            case Booking.Given given ->
                "bay " + given.number() + (given.holdUntil() == null ? "" : isInFiveMinutes(given) ? " held" : " late");
            case Booking.Kept kept -> "kept " + kept.given().reservation();
            case Booking.Refused refused -> refused.problem().name();
            case Booking.Stale stale -> "STALE";
        };
    }

    private static boolean isInFiveMinutes(Booking.Given given) {
        Duration left = Duration.between(OffsetDateTime.now(), given.holdUntil());
        return left.compareTo(Duration.ofMinutes(6)) < 0 && left.compareTo(Duration.ofMinutes(4)) > 0;
    }

    private List<BookingRequest> batch() {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> request())
                .collect(Collectors.toMap(one -> one.claim().key(), one -> one, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(one -> one.claim().key()))
                .toList();
    }

    private BookingRequest request() {
        if (!sent.isEmpty() && random.nextInt(10) == 0) {
            return sent.get(random.nextInt(sent.size()));
        }
        UUID site = sites.keySet().stream().sorted().toList().get(random.nextInt(3));
        OffsetDateTime from = begin();
        BookingRequest request = new BookingRequest(
                new WriteClaim(
                        "driver-" + random.nextInt(2), "POST /model", Ids.next().toString(), "hash"),
                Ids.next(),
                site,
                sites.get(site).version() + (random.nextInt(15) == 0 ? 1 : 0),
                random.nextInt(15) != 0,
                bay(site),
                from,
                from.plus(length()),
                random.nextBoolean());
        sent.add(request);
        return request;
    }

    /** Mostly in a stretch of six hours that fills up; now and then past, by a clock that is late, or too far off. */
    private OffsetDateTime begin() {
        return switch (random.nextInt(20)) {
            case 0 -> now().minusMinutes(6);
            case 1 -> now().minusMinutes(4);
            case 2 -> now().plusDays(365).plusMinutes(1);
            default -> base.plusMinutes(15L * random.nextInt(24));
        };
    }

    private Duration length() {
        return switch (random.nextInt(16)) {
            case 0 -> Duration.ofMinutes(-15L * random.nextInt(2));
            case 1 -> Duration.ofHours(24).plusMinutes(random.nextInt(2));
            case 2 -> Duration.ofMinutes(4L + random.nextInt(2));
            default -> Duration.ofMinutes(15L * (1 + random.nextInt(3)));
        };
    }

    private UUID bay(UUID site) {
        return switch (random.nextInt(12)) {
            case 0 -> UUID.randomUUID();
            case 1 -> anyBay(sites.keySet().stream().sorted().toList().get(random.nextInt(3)));
            case 2, 3, 4, 5 -> anyBay(site);
            default -> null;
        };
    }

    private UUID anyBay(UUID site) {
        List<Bay> bays = sites.get(site).bays();
        return bays.get(random.nextInt(bays.size())).id();
    }

    private void expireHolds() {
        execute(
                "update reservation set hold_expires_at = clock_timestamp() where state = 'held' and site_id = any($1)",
                Tuple.of(sites.keySet().toArray(UUID[]::new)));
        model.expireHolds();
    }

    /** Four bays, of which two can be booked; the last site is blocked for the second half of the time. */
    private void open(int which) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into site (id, organisation, name, latitude, longitude, state, opening_hours, facilities, bays, version)"
                        + " values ($1, '110108', 'model', 1, 1, 'open', '24/7', '[{\"kind\":\"rest\"}]', $2, $3)",
                Tuple.of(id, STATUSES.size(), 3L + which));
        List<Bay> bays = new ArrayList<>();
        for (int number = 1; number <= STATUSES.size(); number++) {
            Bay bay = new Bay(UUID.randomUUID(), id, number, STATUSES.get(number - 1), base, "model", 1, null);
            execute(
                    "insert into bay (id, site_id, number, status) values ($1, $2, $3, $4)",
                    Tuple.of(bay.id(), id, number, bay.status().wireName()));
            bays.add(bay);
        }
        sites.put(id, new BookingModel.Site(3L + which, bays, which == 2 ? blocked(id) : List.of()));
    }

    private List<Promised> blocked(UUID site) {
        OffsetDateTime from = base.plusHours(4);
        OffsetDateTime until = base.plusHours(20);
        execute(
                "insert into blocked_period (id, site_id, period) values ($1, $2, tstzrange($3, $4))",
                Tuple.of(UUID.randomUUID(), site, from, until));
        return List.of(new Promised(site, from, until));
    }

    private OffsetDateTime now() {
        return pool.query("select clock_timestamp()")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getOffsetDateTime(0);
    }

    private void execute(String sql, Tuple parameters) {
        pool.preparedQuery(sql).execute(parameters).await().atMost(PATIENCE);
    }
}
