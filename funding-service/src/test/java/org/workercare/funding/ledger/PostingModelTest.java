package org.workercare.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;

/** The database's function against the rules in plain Java; and whether these tests would find it changed. */
@QuarkusTest
@RealServers(database = "funding")
class PostingModelTest {

    private static final int BATCHES = 600;
    private static final int BATCHES_A_MUTANT = 250;
    private static final double FOUND_AT_LEAST = 0.9;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Each occurrence of the left in the function's decisions, put as the right, makes a mutant. */
    private static final List<List<String>> CHANGES = List.of(
            List.of(" < ", " <= "),
            List.of(" < ", " > "),
            List.of(" > ", " >= "),
            List.of(" <> ", " = "),
            List.of(" = ", " <> "),
            List.of(" + ", " - "),
            List.of(" - ", " + "),
            List.of(" and ", " or "),
            List.of(" or ", " and "),
            List.of("not stopped", "true"),
            List.of(" is null", " is not null"),
            List.of(":= true", ":= false"),
            List.of(":= false", ":= true"),
            List.of("'STOPPED'", "null"),
            List.of("'KEPT'", "null"),
            List.of("'INSUFFICIENT_FUNDS'", "null"),
            List.of("'BALANCE_OVERFLOW'", "null"),
            List.of("'EARMARK_MISMATCH'", "null"));

    @Inject
    PostingStore store;

    @Inject
    Pool pool;

    @Test
    void the_database_decides_every_line_as_the_rules_do() {
        ModelRun run = new ModelRun(pool, batch -> store.post(batch).await().atMost(PATIENCE));
        assertThat(run.difference(BATCHES)).isEmpty();
        assertThat(run.seen)
                .containsExactlyInAnyOrder(Outcome.Posted.class, Outcome.Refused.class, Outcome.Stopped.class);
        assertThat(run.refusals)
                .containsExactlyInAnyOrder(
                        LedgerProblem.SELF_TRANSFER,
                        LedgerProblem.UNKNOWN_ACCOUNT,
                        LedgerProblem.EARMARK_MISMATCH,
                        LedgerProblem.YEAR_CLOSED,
                        LedgerProblem.INSUFFICIENT_FUNDS,
                        LedgerProblem.BALANCE_OVERFLOW);
    }

    @Test
    void a_change_of_what_the_function_decides_is_found() {
        List<String> mutants = mutants(definition());
        List<String> survivors = mutants.stream()
                .filter(mutant -> !isFound(mutant))
                .map(PostingModelTest::changed)
                .toList();
        double found = 1 - (double) survivors.size() / mutants.size();
        System.out.printf("Mutants of ledger_post: %d, found %.1f %%%n", mutants.size(), 100 * found);
        assertThat(mutants).hasSizeGreaterThan(50);
        assertThat(found).as("survivors: %s", survivors).isGreaterThanOrEqualTo(FOUND_AT_LEAST);
    }

    private boolean isFound(String mutant) {
        execute(mutant);
        try {
            return new ModelRun(pool, batch -> store.post("ledger_post_mutant", batch)
                            .await()
                            .atMost(PATIENCE))
                    .difference(BATCHES_A_MUTANT)
                    .isPresent();
        } catch (RuntimeException refusedByTheDatabase) {
            return true;
        } finally {
            execute("drop function ledger_post_mutant");
        }
    }

    private String definition() {
        return pool.query("select pg_get_functiondef(oid) from pg_proc where proname = 'ledger_post'")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0)
                .replace("FUNCTION public.ledger_post(", "FUNCTION public.ledger_post_mutant(");
    }

    /** Of what stands in the loop over the lines. */
    private static List<String> mutants(String definition) {
        int begin = definition.indexOf("for i in 1..lines loop");
        int end = definition.indexOf("insert into posting");
        List<String> mutants = new ArrayList<>();
        for (List<String> change : CHANGES) {
            Matcher place = Pattern.compile(Pattern.quote(change.getFirst()))
                    .matcher(definition)
                    .region(begin, end);
            while (place.find()) {
                mutants.add(definition.substring(0, place.start()) + "/*was:"
                        + change.getFirst().strip() + "*/" + change.getLast() + definition.substring(place.end()));
            }
        }
        return mutants;
    }

    private static String changed(String mutant) {
        return mutant.lines()
                .filter(line -> line.contains("/*was:"))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }
}
