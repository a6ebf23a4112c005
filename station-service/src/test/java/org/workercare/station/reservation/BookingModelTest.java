package org.workercare.station.reservation;

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

/** The database's function against the rules in plain Java; and whether this would find it changed. */
@QuarkusTest
@RealServers(database = "station")
class BookingModelTest {

    private static final int BATCHES = 250;
    private static final int BATCHES_A_MUTANT = 200;
    private static final double FOUND_AT_LEAST = 0.9;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Each occurrence of the left in the function's decisions, put as the right, makes a mutant. */
    private static final List<List<String>> CHANGES = List.of(
            List.of(" <= ", " < "),
            List.of(" < ", " > "),
            List.of(" > ", " < "),
            List.of(" - ", " + "),
            List.of(" + hold", ""),
            List.of(" and ", " or "),
            List.of(" is not null", " is null"),
            List.of("not r_open[i]", "r_open[i]"),
            List.of(" = 'held'", " <> 'held'"),
            List.of("r_bay[i], span", "null, span"),
            List.of("own, own_bays)", "'{}', own_bays)"),
            List.of("own, own_bays)", "own, '{}')"),
            List.of("'KEPT'", "'STALE'"),
            List.of("'BAY_TAKEN'", "'UNKNOWN_BAY'"));

    @Inject
    BookingStore store;

    @Inject
    Pool pool;

    @Test
    void the_database_decides_every_request_as_the_rules_do() {
        BookingRun run = new BookingRun(pool, batch -> store.book(batch).await().atMost(PATIENCE));
        assertThat(run.difference(BATCHES)).isEmpty();
        assertThat(run.seen)
                .contains(
                        "kept",
                        "bay",
                        "STALE",
                        "INTERVAL_REVERSED",
                        "INTERVAL_PAST",
                        "INTERVAL_TOO_LONG",
                        "INTERVAL_TOO_SHORT",
                        "INTERVAL_TOO_FAR",
                        "SITE_NOT_OPEN",
                        "SITE_BLOCKED",
                        "BAY_TAKEN",
                        "UNKNOWN_BAY");
    }

    @Test
    void a_change_of_what_the_function_decides_is_found() {
        List<String> mutants = mutants(definition());
        List<String> survivors = mutants.stream()
                .filter(mutant -> !isFound(mutant))
                .map(BookingModelTest::changed)
                .toList();
        double found = 1 - (double) survivors.size() / mutants.size();
        System.out.printf("Mutants of reservation_book: %d, found %.1f %%%n", mutants.size(), 100 * found);
        assertThat(mutants).hasSizeGreaterThan(20);
        assertThat(found).as("survivors: %s", survivors).isGreaterThanOrEqualTo(FOUND_AT_LEAST);
    }

    private boolean isFound(String mutant) {
        execute(mutant);
        try {
            return new BookingRun(pool, batch -> store.book("reservation_book_mutant", batch)
                            .await()
                            .atMost(PATIENCE))
                    .difference(BATCHES_A_MUTANT)
                    .isPresent();
        } catch (RuntimeException refusedByTheDatabase) {
            return true;
        } finally {
            pool.query("drop function reservation_book_mutant")
                    .execute()
                    .await()
                    .atMost(PATIENCE);
        }
    }

    private String definition() {
        return pool.query("select pg_get_functiondef(oid) from pg_proc where proname = 'reservation_book'")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0)
                .replace("FUNCTION public.reservation_book(", "FUNCTION public.reservation_book_mutant(");
    }

    /** Of what stands in the loop over the requests. */
    private static List<String> mutants(String definition) {
        int begin = definition.indexOf("for i in 1..n loop");
        int end = definition.indexOf("insert into idempotency");
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
