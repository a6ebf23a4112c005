package org.workercare.funding.ledger;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.writes.WriteClaim;

/** Random batches, often refused, on fourteen accounts of their own: decided by the database and by {@link LedgerModel}. */
final class ModelRun {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String OPEN = """
            insert into account (class, programme, organisation, earmark, project, unit, batch)
            values ($1, $2, 'CN', $3, gen_random_uuid(), $4, $5) returning id""";

    final Set<Class<?>> seen = new HashSet<>();
    final Set<LedgerProblem> refusals = new HashSet<>();

    private final Pool pool;
    private final Function<PostingBatch, List<PostingStore.Result>> database;
    private final LedgerModel model = new LedgerModel();
    private final List<Long> accounts = new ArrayList<>();
    private final List<String> usedKeys = new ArrayList<>();
    private final UUID closed = UUID.randomUUID();
    private final Random random = new Random(2023);

    ModelRun(Pool pool, Function<PostingBatch, List<PostingStore.Result>> database) {
        this.pool = pool;
        this.database = database;
        UUID programme = UUID.randomUUID();
        open("SOURCE", programme, "GENERAL");
        open("FUND", programme, "GENERAL");
        open("FUND", programme, "GENERAL");
        open("FUND", programme, "GENERAL");
        open("FUND", programme, "FLOOD");
        open("SOURCE", programme, "FLOOD");
        open("FUND", UUID.randomUUID(), "GENERAL");
        open("SOURCE", closed, "GENERAL");
        open("FUND", closed, "GENERAL");
        pool.preparedQuery("insert into closed_year (programme, closed_by) values ($1, 'model')")
                .execute(Tuple.of(closed))
                .await()
                .atMost(PATIENCE);
        Unit pieces = Unit.piecesOf(UUID.randomUUID());
        open("STOCK", programme, "GENERAL", Unit.CNY, UUID.randomUUID());
        open("STOCK", programme, "GENERAL", pieces, UUID.randomUUID());
        open("STOCK", programme, "GENERAL", pieces, UUID.randomUUID());
        open("SOURCE", programme, "GENERAL", pieces, null);
        open("STOCK", programme, "GENERAL", Unit.piecesOf(UUID.randomUUID()), UUID.randomUUID());
    }

    /** Where the two first decided otherwise, or empty. */
    Optional<String> difference(int batches) {
        for (int batch = 0; batch < batches; batch++) {
            List<PostingRequest> requests = batch();
            List<PostingStore.Result> results = database.apply(new PostingBatch(requests));
            for (int i = 0; i < requests.size(); i++) {
                List<Outcome> decided = results.get(i).lines();
                List<Outcome> expected = model.post(requests.get(i));
                if (!decided.equals(expected)) {
                    return Optional.of("batch %d, request %d: %s instead of %s".formatted(batch, i, decided, expected));
                }
                decided.forEach(this::note);
            }
        }
        return Optional.empty();
    }

    private void note(Outcome outcome) {
        seen.add(outcome.getClass());
        if (outcome instanceof Outcome.Refused(LedgerProblem problem)) {
            refusals.add(problem);
        }
    }

    private List<PostingRequest> batch() {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> request())
                .collect(Collectors.toMap(request -> request.claim().key(), request -> request, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(request -> request.claim().key()))
                .toList();
    }

    private PostingRequest request() {
        boolean isAgain = !usedKeys.isEmpty() && random.nextInt(10) == 0;
        String key = isAgain
                ? usedKeys.get(random.nextInt(usedKeys.size()))
                : UUID.randomUUID().toString();
        usedKeys.add(key);
        List<Transfer> lines =
                IntStream.range(0, 1 + random.nextInt(5)).mapToObj(i -> line()).toList();
        return new PostingRequest(new WriteClaim("model", "POST /model", key, "hash"), random.nextBoolean(), lines);
    }

    private Transfer line() {
        return new Transfer(
                Ids.next(),
                Transfer.Kind.MOVE,
                account(),
                bucket(),
                account(),
                bucket(),
                random.nextInt(20) == 0 ? Long.MAX_VALUE - random.nextInt(3) : 1 + random.nextInt(100),
                "model",
                "model");
    }

    private long account() {
        int any = random.nextInt(accounts.size() * 4);
        return any == 0 ? Long.MAX_VALUE : accounts.get(any % (any < accounts.size() ? accounts.size() : 4));
    }

    private Bucket bucket() {
        return random.nextInt(3) == 0 ? Bucket.values()[random.nextInt(4)] : Bucket.AVAILABLE;
    }

    private void open(String kind, UUID programme, String earmark) {
        open(kind, programme, earmark, Unit.CNY, null);
    }

    private void open(String kind, UUID programme, String earmark, Unit unit, UUID batch) {
        long id = pool.preparedQuery(OPEN)
                .execute(Tuple.of(kind, programme, earmark, unit.value(), batch))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
        accounts.add(id);
        model.open(id, programme + earmark + unit.value(), kind.equals("SOURCE"), programme.equals(closed));
    }
}
