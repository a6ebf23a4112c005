package org.workercare.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.web.writes.WriteClaim;

/** The database's function against the rules in plain Java, on random batches that are often refused. */
@QuarkusTest
@RealServers(database = "funding")
class PostingModelTest {

    private static final int BATCHES = 600;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String OPEN = """
            insert into account (class, programme, organisation, earmark, project, unit, batch)
            values ($1, $2, 'CN', $3, gen_random_uuid(), $4, $5) returning id""";

    @Inject
    PostingStore store;

    @Inject
    Pool pool;

    private final LedgerModel model = new LedgerModel();
    private final List<Long> accounts = new ArrayList<>();
    private final List<String> usedKeys = new ArrayList<>();
    private final Random random = new Random(2023);

    @Test
    void the_database_decides_every_line_as_the_rules_do() {
        UUID programme = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        open("SOURCE", programme, "GENERAL");
        open("FUND", programme, "GENERAL");
        open("FUND", programme, "GENERAL");
        open("FUND", programme, "GENERAL");
        open("FUND", programme, "FLOOD");
        open("SOURCE", programme, "FLOOD");
        open("FUND", other, "GENERAL");
        Unit pieces = Unit.piecesOf(UUID.randomUUID());
        open("STOCK", programme, "GENERAL", Unit.CNY, UUID.randomUUID());
        open("STOCK", programme, "GENERAL", pieces, UUID.randomUUID());
        open("STOCK", programme, "GENERAL", pieces, UUID.randomUUID());
        open("SOURCE", programme, "GENERAL", pieces, null);
        open("STOCK", programme, "GENERAL", Unit.piecesOf(UUID.randomUUID()), UUID.randomUUID());
        Set<Class<?>> seen = new HashSet<>();
        Set<LedgerProblem> refusals = new HashSet<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            List<PostingRequest> requests = batch();
            List<PostingStore.Result> results =
                    store.post(new PostingBatch(requests)).await().atMost(PATIENCE);
            for (int i = 0; i < requests.size(); i++) {
                List<Outcome> decided = results.get(i).lines();
                assertThat(decided).as("batch %d, request %d", batch, i).isEqualTo(model.post(requests.get(i)));
                decided.forEach(outcome -> {
                    seen.add(outcome.getClass());
                    if (outcome instanceof Outcome.Refused(LedgerProblem problem)) {
                        refusals.add(problem);
                    }
                });
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Outcome.Posted.class, Outcome.Refused.class, Outcome.Stopped.class);
        assertThat(refusals)
                .containsExactlyInAnyOrder(
                        LedgerProblem.SELF_TRANSFER,
                        LedgerProblem.UNKNOWN_ACCOUNT,
                        LedgerProblem.EARMARK_MISMATCH,
                        LedgerProblem.INSUFFICIENT_FUNDS,
                        LedgerProblem.BALANCE_OVERFLOW);
    }

    private List<PostingRequest> batch() {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> request())
                .collect(java.util.stream.Collectors.toMap(
                        request -> request.claim().key(), request -> request, (one, same) -> one))
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
        model.open(id, programme + earmark + unit.value(), kind.equals("SOURCE"));
    }
}
