package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.writes.WriteClaim;

/**
 * Posts requests of callers in transactions of their own: one statement, one round trip, however many requests.
 *
 * <p>Lock order, all within {@code ledger_post}: the requests' keys in the order of the batch, which is that of the keys;
 * then accounts by id.
 */
@ApplicationScoped
class PostingStore {

    /**
     * What became of a request.
     *
     * @param lines one each; empty if the request had been kept under its key before
     */
    record Result(List<Outcome> lines) {

        boolean wasKept() {
            return lines.isEmpty();
        }
    }

    /** What a key stands for: the hash of the request, and for each line the id it was posted under, or its problem. */
    record Kept(String requestHash, List<String> outcomes) {}

    private static final String POST = """
            select * from %s($1, $13, $14, $15, $16, $2, $17, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)""";
    private static final String KEPT = """
            select request_hash, body from idempotency where caller = $1 and operation = $2 and key = $3""";
    private static final String POSTINGS = """
            select id, from_account, from_available, from_held, from_spent, from_returned, from_number,
                   to_account, to_available, to_held, to_spent, to_returned, to_number
            from posting where id = any($1)""";
    private static final String KEPT_BEFORE = "KEPT";
    static final String STOPPED = "STOPPED";
    /** Of each account of a line. */
    private static final int FIGURES = 5;

    private final Pool pool;

    PostingStore(Pool pool) {
        this.pool = pool;
    }

    /** @return a result for each of the batch's requests, in their order */
    Uni<List<Result>> post(PostingBatch batch) {
        return post("ledger_post", batch);
    }

    /** @param function that posts */
    Uni<List<Result>> post(String function, PostingBatch batch) {
        return pool.preparedQuery(POST.formatted(function))
                .execute(Tuple.from(Stream.concat(batch.parameters().stream(), batch.claims().stream())
                        .toList()))
                .map(rows -> results(batch, rows.iterator().next()));
    }

    /** What a key that was used before stands for; null if it is free again. */
    Uni<Kept> kept(WriteClaim claim) {
        return pool.preparedQuery(KEPT)
                .execute(Tuple.of(claim.caller(), claim.operation(), claim.key()))
                .map(rows -> {
                    var row = rows.iterator();
                    if (!row.hasNext()) {
                        return null;
                    }
                    Row kept = row.next();
                    return new Kept(
                            kept.getString(0), Arrays.asList(kept.getString(1).split(",")));
                });
    }

    Uni<List<Outcome.Posted>> postings(List<UUID> ids) {
        return pool.preparedQuery(POSTINGS)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    List<Outcome.Posted> postings = new ArrayList<>();
                    rows.forEach(row ->
                            postings.add(new Outcome.Posted(row.getUUID(0), standing(row, 1), standing(row, 7))));
                    return postings;
                });
    }

    private static Standing standing(Row row, int first) {
        return standing(row.getLong(first), column -> row.getLong(first + column));
    }

    private static List<Result> results(PostingBatch batch, Row row) {
        String[] problems = row.getArrayOfStrings(0);
        Long[][] figures = new Long[1 + 2 * FIGURES][];
        for (int column = 1; column < figures.length; column++) {
            figures[column] = row.getArrayOfLongs(column);
        }
        List<Result> results = new ArrayList<>();
        int line = 0;
        for (PostingRequest request : batch.requests()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Transfer transfer : request.lines()) {
                if (!KEPT_BEFORE.equals(problems[line])) {
                    outcomes.add(outcome(transfer, problems[line], figures, line));
                }
                line++;
            }
            results.add(new Result(outcomes));
        }
        return results;
    }

    private static Outcome outcome(Transfer transfer, String problem, Long[][] figures, int line) {
        if (problem != null) {
            return STOPPED.equals(problem)
                    ? new Outcome.Stopped()
                    : new Outcome.Refused(LedgerProblem.valueOf(problem));
        }
        return new Outcome.Posted(
                transfer.id(),
                standing(transfer.from(), column -> figures[column][line]),
                standing(transfer.to(), column -> figures[column + FIGURES][line]));
    }

    /** @param figure by its place from 1 on: available, held, spent, returned, number */
    private static Standing standing(long account, ToLongFunction<Integer> figure) {
        return new Standing(
                account,
                Money.ofFen(figure.applyAsLong(1)),
                Money.ofFen(figure.applyAsLong(2)),
                Money.ofFen(figure.applyAsLong(3)),
                Money.ofFen(figure.applyAsLong(4)),
                figure.applyAsLong(5));
    }
}
