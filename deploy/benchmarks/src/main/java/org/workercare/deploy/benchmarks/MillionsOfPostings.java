package org.workercare.deploy.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Five million postings, which are ten million entries, spread over the year before today: written as the ledger's function
 * would have written them, which is what {@link LedgerAudit} and the service's own verification then look at.
 *
 * <p>As many accounts as the story has projects pass one fen on to the next one, round after round.
 */
final class MillionsOfPostings {

    static final int ACCOUNTS = 2_692;
    static final int ROUNDS = 1_860;
    private static final int ROUNDS_A_CHUNK = 93;

    /** Accounts of counties in 31 provinces, for four sub-categories in turn; the first posting funds each. */
    private static final String OPEN = """
            create temporary table ring as
            with opened as (
                insert into account (class, programme, organisation, earmark, sub_category, project)
                select 'FUND', '%1$s', (10 + n %% 31) || lpad(((n / 31) %% 20 + 1)::text, 2, '0') || lpad(((n / 620) %% 17 + 1)::text, 2, '0'),
                       'GENERAL', (array['1.1.1', '1.1.2', '2.1.1', '3.1.1'])[n %% 4 + 1], gen_random_uuid()
                from generate_series(0, %2$d - 1) n returning id
            ) select id, (row_number() over (order by id) - 1)::int as n from opened""";

    private static final String FUND = """
            with source as (
                select id, available, version from account
                where class = 'SOURCE' and programme = '%1$s' and earmark = 'GENERAL'
            ), funded as (
                insert into posting (id, kind, from_account, from_number, from_bucket, from_available, from_held, from_spent,
                    from_returned, to_account, to_number, to_bucket, to_available, to_held, to_spent, to_returned, amount,
                    posted_at, made_by, reference)
                select gen_random_uuid(), 'FUND', s.id, s.version + r.n + 1, 1, s.available - 100000 * (r.n + 1), 0, 0, 0,
                       r.id, 1, 1, 100000, 0, 0, 0, 100000, clock_timestamp() - interval '366 days', 'bench', 'bench'
                from ring r, source s order by r.n
            )
            update account a set available = a.available - 100000::bigint * %2$d, version = a.version + %2$d
            from source s where a.id = s.id""";
    private static final String PASS_ON = """
            insert into posting (id, kind, from_account, from_number, from_bucket, from_available, from_held, from_spent,
                from_returned, to_account, to_number, to_bucket, to_available, to_held, to_spent, to_returned, amount,
                posted_at, made_by, reference)
            select gen_random_uuid(), 'MOVE',
                   f.id, 2 * r + case when f.n = 0 then 2 else 3 end, 1, 100000 - case when f.n = 0 then 1 else 0 end, 0, 0, 0,
                   t.id, 2 * r + case when t.n = 0 then 3 else 2 end, 1, 100000 + case when t.n = 0 then 0 else 1 end, 0, 0, 0,
                   1, clock_timestamp() - interval '365 days' + (r * %1$d + f.n) * (interval '365 days' / (%1$d * %2$d)),
                   'bench', 'bench'
            from generate_series(%3$d, %4$d) r, ring f join ring t on t.n = (f.n + 1) %% %1$d
            order by r, f.n""";
    private static final String STAND = """
            update account a set available = 100000, version = 2 * %d + 1, posted_at = clock_timestamp()
            from ring where a.id = ring.id""";

    private MillionsOfPostings() {}

    /** @param programme with a source account; its national account is left alone */
    static void load(Connection connection, UUID programme) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute(OPEN.formatted(programme, ACCOUNTS));
            sql.execute(FUND.formatted(programme, ACCOUNTS));
            connection.commit();
            for (int round = 0; round < ROUNDS; round += ROUNDS_A_CHUNK) {
                sql.execute(PASS_ON.formatted(ACCOUNTS, ROUNDS, round, round + ROUNDS_A_CHUNK - 1));
                connection.commit();
                System.out.printf("  %,d postings%n", (round + ROUNDS_A_CHUNK) * ACCOUNTS);
            }
            sql.execute(STAND.formatted(ROUNDS));
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze posting");
            sql.execute("analyze account");
        }
    }
}
