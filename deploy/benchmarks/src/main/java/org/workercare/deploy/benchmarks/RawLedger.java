package org.workercare.deploy.benchmarks;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** The very statement the funding service sends, sent straight to PostgreSQL. */
final class RawLedger {

    /** Money from one account to another, by their ids. */
    record Move(long from, long to) {}

    private static final String POST = """
            select * from ledger_post(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[],
                ?::int[], ?::uuid[], ?::text[], ?::int[], ?::smallint[], ?::int[], ?::smallint[], ?::bigint[], ?::text[], ?::text[])""";
    private static final String OPEN = """
            insert into account (class, programme, organisation, earmark, project)
            select 'FUND', ?, '110108', 'GENERAL', gen_random_uuid() from generate_series(1, ?) returning id""";
    private static final String OPEN_SOURCE = """
            insert into account (class, programme, organisation, earmark) values ('SOURCE', ?, 'CN', 'GENERAL') returning id""";
    private static final String HASH = "c775e7b757ede630cd0aa1113bd102661ab38829ca52a6422ab782862f268646";

    private final ServiceDatabase database;

    RawLedger(ServiceDatabase database) {
        this.database = database;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** Opens accounts of one programme, each with so many fen from the outside. */
    List<Long> open(int accounts, long fen) throws SQLException {
        UUID programme = UUID.randomUUID();
        try (Connection connection = connect();
                PreparedStatement source = connection.prepareStatement(OPEN_SOURCE);
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            source.setObject(1, programme);
            long outside = ids(source).getFirst();
            open.setObject(1, programme);
            open.setInt(2, accounts);
            List<Long> opened = ids(open);
            try (PreparedStatement post = connection.prepareStatement(POST)) {
                post(post, opened.stream().map(to -> new Move(outside, to)).toList(), fen);
            }
            return opened;
        }
    }

    /** Lines a second of so many connections, each sending the next call when it has its answer. */
    double linesPerSecond(int connections, Duration time, IntFunction<List<Move>> next) throws SQLException {
        List<Connection> open = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            open.add(connect());
        }
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        long lines = open.stream()
                .map(connection ->
                        CompletableFuture.supplyAsync(() -> send(connection, end, next), task -> Thread.ofPlatform()
                                .start(task)))
                .toList()
                .stream()
                .mapToLong(CompletableFuture::join)
                .sum();
        double seconds = RelayBenchmark.seconds(begun);
        for (Connection connection : open) {
            connection.close();
        }
        return lines / seconds;
    }

    private static long send(Connection connection, long end, IntFunction<List<Move>> next) {
        long lines = 0;
        try (PreparedStatement post = connection.prepareStatement(POST)) {
            while (System.nanoTime() < end) {
                List<Move> moves = next.apply(ThreadLocalRandom.current().nextInt());
                post(post, moves, 1);
                lines += moves.size();
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void post(PreparedStatement post, List<Move> moves, long fen) throws SQLException {
        int n = moves.size();
        Long[] accounts = moves.stream()
                .flatMap(move -> java.util.stream.Stream.of(move.from(), move.to()))
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        UUID[] ids = IntStream.range(0, n).mapToObj(i -> UUID.randomUUID()).toArray(UUID[]::new);
        String body = String.join(",", Arrays.stream(ids).map(UUID::toString).toList());
        Object[][] parameters = {
            accounts,
            {"bench"},
            {"POST /ledger/transfers"},
            {UUID.randomUUID().toString()},
            {HASH},
            new Boolean[] {true},
            {body},
            same(n, 1),
            ids,
            same(n, "MOVE"),
            places(moves.stream().map(Move::from).toList(), accounts),
            same(n, (short) 1),
            places(moves.stream().map(Move::to).toList(), accounts),
            same(n, (short) 1),
            same(n, fen),
            same(n, "bench"),
            same(n, "a payment")
        };
        String[] types = {
            "bigint",
            "text",
            "text",
            "text",
            "text",
            "boolean",
            "text",
            "int",
            "uuid",
            "text",
            "int",
            "smallint",
            "int",
            "smallint",
            "bigint",
            "text",
            "text"
        };
        for (int i = 0; i < types.length; i++) {
            Array array = post.getConnection().createArrayOf(types[i], parameters[i]);
            post.setArray(i + 1, array);
        }
        try (var row = post.executeQuery()) {
            row.next();
            for (Object problem : (Object[]) row.getArray(1).getArray()) {
                if (problem != null) {
                    throw new IllegalStateException("refused: " + problem);
                }
            }
        }
    }

    private static Object[] places(List<Long> wanted, Long[] accounts) {
        return wanted.stream().map(id -> Arrays.binarySearch(accounts, id) + 1).toArray();
    }

    private static Object[] same(int n, Object value) {
        return Collections.nCopies(n, value).toArray();
    }

    private static List<Long> ids(PreparedStatement insert) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (var rows = insert.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
