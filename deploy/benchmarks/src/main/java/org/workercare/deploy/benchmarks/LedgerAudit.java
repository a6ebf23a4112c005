package org.workercare.deploy.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What must be true of the ledger after any trial, read from the database; each figure is to be zero. */
final class LedgerAudit {

    private static final Map<String, String> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put("ledgers that do not sum to zero", """
                select count(*) from (
                    select from account group by programme, earmark, unit
                    having sum(available + held + spent + returned) <> 0) x""");
        CHECKS.put("buckets ever below zero", """
                select count(*) from posting p
                join account f on f.id = p.from_account join account t on t.id = p.to_account
                where (f.class <> 'SOURCE' and least(from_available, from_held, from_spent, from_returned) < 0)
                   or (t.class <> 'SOURCE' and least(to_available, to_held, to_spent, to_returned) < 0)""");
        CHECKS.put("postings that do not follow from the one before on their account", """
                with side as (
                    select from_account as account, from_number as number, from_available as a, from_held as h, from_spent as s,
                           from_returned as r, from_bucket as left_bucket,
                           case when to_account = from_account then to_bucket end as come_bucket, amount
                    from posting
                    union all
                    select to_account, to_number, to_available, to_held, to_spent, to_returned, null, to_bucket, amount
                    from posting where to_account <> from_account
                ), step as (
                    select *, lag(a, 1, 0) over w as a0, lag(h, 1, 0) over w as h0, lag(s, 1, 0) over w as s0,
                           lag(r, 1, 0) over w as r0, row_number() over w as expected
                    from side window w as (partition by account order by number)
                ), moved as (
                    select *, array[a - a0, h - h0, s - s0, r - r0] as delta from step
                )
                select count(*) from moved, generate_series(1, 4) b
                where number <> expected
                   or delta[b] <> case when b = come_bucket then amount else 0 end - case when b = left_bucket then amount else 0 end""");
        CHECKS.put("accounts that do not stand as their last posting says", """
                select count(*) from account c
                left join posting f on f.from_account = c.id and f.from_number = c.version
                left join posting t on t.to_account = c.id and t.to_number = c.version
                where (c.available, c.held, c.spent, c.returned) is distinct from (
                    coalesce(f.from_available, t.to_available, 0), coalesce(f.from_held, t.to_held, 0),
                    coalesce(f.from_spent, t.to_spent, 0), coalesce(f.from_returned, t.to_returned, 0))""");
        CHECKS.put("held money that is not its open holds'", """
                select count(*) from account c
                where c.held <> (select coalesce(sum(amount), 0) from hold h where h.account = c.id and h.state = 'OPEN')""");
    }

    private LedgerAudit() {}

    static Map<String, Long> of(Connection connection) throws SQLException {
        Map<String, Long> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> check : CHECKS.entrySet()) {
            try (var sql = connection.createStatement();
                    var row = sql.executeQuery(check.getValue())) {
                row.next();
                found.put(check.getKey(), row.getLong(1));
            }
        }
        return found;
    }

    /** Acknowledged requests of which the ledger has another number of lines than was told. */
    static long unlike(Connection connection, Map<String, Integer> lines) throws SQLException {
        Map<String, Integer> posted = new LinkedHashMap<>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(
                        "select reference, count(*) from posting where reference like 'trial %' group by reference")) {
            while (rows.next()) {
                posted.put(rows.getString(1), rows.getInt(2));
            }
        }
        return lines.entrySet().stream()
                .filter(line -> posted.getOrDefault(line.getKey(), 0).intValue() != line.getValue())
                .count();
    }
}
