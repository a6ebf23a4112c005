package org.workercare.funding.reporting;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.workercare.funding.Funds;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/**
 * A programme whose money moved in the past: postings with times of long ago, which no request can make. Written before any
 * day is closed; the one place of these tests that knows the ledger's tables.
 */
final class PastMoney {

    private static final String POST = """
            insert into posting (id, kind, from_account, from_number, from_bucket, from_available, from_held, from_spent,
                                 from_returned, to_account, to_number, to_bucket, to_available, to_held, to_spent, to_returned,
                                 amount, posted_at, made_by, reference)
            select ?, 'MOVE', f.id, f.version, array_position(b.names, ?), f.available, f.held, f.spent, f.returned,
                   t.id, t.version, array_position(b.names, ?), t.available, t.held, t.spent, t.returned, ?, ?, 'x', 'past'
            from account f, account t, (select array['available', 'held', 'spent', 'returned'] as names) b
            where f.id = ? and t.id = ? returning 1""";
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    final LocalDate today = LocalDate.now(CHINA);
    final UUID programme;
    /** 400.00 for 1.1.1 at a county, of which 150.00 was passed on and 50.00 spent. */
    final long keeper;
    /** Had 150.00 of it, spent 60.00, gave 40.00 back. */
    final long taker;
    /** 100.00 for 3.1.1 at a province, never touched. */
    final long sleeper;

    private final Connection database;
    private final long source;

    private PastMoney(Connection database, JsonPath programme) throws SQLException {
        this.database = database;
        this.programme = programme.getUUID("id");
        number(
                "update programme set created_at = ? where id = ? returning 1",
                daysAgo(401).atStartOfDay(CHINA).toOffsetDateTime(),
                this.programme);
        source = Funds.source(this.programme.toString());
        keeper = project("140105", "1.1.1", "400.00");
        taker = project("140106", "1.1.1", "150.00");
        sleeper = project("14", "3.1.1", "100.00");
        post(400, source, "available", keeper, "available", 400_00);
        post(400, source, "available", sleeper, "available", 100_00);
        post(300, keeper, "available", taker, "available", 150_00);
        post(200, taker, "available", taker, "spent", 60_00);
        post(100, taker, "available", keeper, "returned", 40_00);
        post(2, keeper, "available", keeper, "spent", 50_00);
        alertOf(keeper);
    }

    /** All of it in one transaction. */
    static PastMoney moved() throws SQLException {
        JsonPath programme = Funds.of("1000.00");
        ServiceDatabase server = TestServers.database("funding");
        try (Connection database = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            database.setAutoCommit(false);
            PastMoney money = new PastMoney(database, programme);
            database.commit();
            return money;
        }
    }

    LocalDate daysAgo(int days) {
        return today.minusDays(days);
    }

    private long project(String organisation, String subCategory, String title) throws SQLException {
        UUID project = UUID.randomUUID();
        long account = number("""
                insert into account (class, programme, organisation, earmark, sub_category, project)
                values ('FUND', ?, ?, 'GENERAL', ?, ?) returning id""", programme, organisation, subCategory, project);
        return number("""
                insert into project (id, programme, organisation, sub_category, title, earmark, households, state, source_kind,
                                     declared_by, allocated, in_plan, account, funder)
                select ?, id, ?, ?, ?, 'GENERAL', 1, 'APPROVED', 'DECLARATION', 'x', 1500, true, ?, account
                from programme where id = ? returning account""", project, organisation, subCategory, "=" + title, account, programme);
    }

    private void post(int daysAgo, long from, String fromBucket, long to, String toBucket, long fen)
            throws SQLException {
        move(from, fromBucket, -fen, 1);
        move(to, toBucket, fen, from == to ? 0 : 1);
        number(
                POST,
                UUID.randomUUID(),
                fromBucket,
                toBucket,
                fen,
                daysAgo(daysAgo).atTime(23, 59).atZone(CHINA).toOffsetDateTime(),
                from,
                to);
    }

    private void move(long account, String bucket, long fen, int postings) throws SQLException {
        number(
                "update account set %1$s = %1$s + ?, version = version + ? where id = ? returning 1".formatted(bucket),
                fen,
                postings,
                account);
    }

    /** As if its money had been warned of before it moved. */
    private void alertOf(long account) throws SQLException {
        number("""
                insert into idle_alert (id, level, account, programme, organisation, earmark, sub_category, amount, since, raised_on)
                select ?, 'WARNING', id, programme, organisation, earmark, sub_category, 1, ?, ? from account where id = ? returning 1""", UUID.randomUUID(), daysAgo(300), daysAgo(100), account);
    }

    private long number(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
