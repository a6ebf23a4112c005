package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Reads what was posted; locks nothing. */
@ApplicationScoped
class StatementStore {

    /**
     * One leg of a transfer.
     *
     * @param amount negative where money left the bucket
     * @param balanceAfter of that bucket
     */
    record Entry(
            long id,
            UUID transfer,
            Bucket bucket,
            Money amount,
            Money balanceAfter,
            String kind,
            String reference,
            OffsetDateTime postedAt) {}

    /** All buckets over all accounts of the programme, or of every programme. */
    record TrialBalance(Money sum, boolean balanced, long accounts, long entries, Buckets buckets, Money source) {}

    /** Of the accounts that hold money of ours. */
    record Buckets(Money available, Money held, Money spent, Money returned) {}

    private static final String ENTRIES = """
            select e.id, e.transfer, e.bucket, e.amount, e.balance_after, t.kind, t.reference, t.posted_at
            from entry e join transfer t on t.id = e.transfer
            where e.account = ?1 and e.id > ?2 order by e.id limit ?3""";
    /** Balanced: entries and buckets both sum to zero, and each account's buckets are what its entries say. */
    private static final String TRIAL = """
            with posted as (
                select account, bucket, sum(amount) as amount, count(*) as entries from entry group by account, bucket
            ), checked as (
                select a.*, coalesce(sum(p.amount), 0) as posted, coalesce(sum(p.entries), 0) as entries,
                       coalesce(bool_and(p.amount = case p.bucket when 'AVAILABLE' then a.available when 'HELD' then a.held
                                                    when 'SPENT' then a.spent else a.returned end), true) as agrees
                from account a left join posted p on p.account = a.id
                where cast(?1 as uuid) is null or a.programme = cast(?1 as uuid)
                group by a.id
            )
            select cast(coalesce(sum(available + held + spent + returned), 0) as bigint) as sum,
                   coalesce(bool_and(agrees and posted = available + held + spent + returned), true) as agrees,
                   count(*) as accounts, cast(coalesce(sum(entries), 0) as bigint) as entries,
                   cast(coalesce(sum(available) filter (where class = 'FUND'), 0) as bigint) as available,
                   cast(coalesce(sum(held), 0) as bigint) as held, cast(coalesce(sum(spent), 0) as bigint) as spent,
                   cast(coalesce(sum(returned), 0) as bigint) as returned,
                   cast(coalesce(sum(available) filter (where class = 'SOURCE'), 0) as bigint) as source
            from checked""";

    Uni<List<Entry>> entries(Mutiny.Session tx, long account, long after, int rows) {
        return tx.createNativeQuery(ENTRIES, Tuple.class)
                .setParameter(1, account)
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList()
                .map(list -> list.stream().map(StatementStore::entry).toList());
    }

    private static Entry entry(Tuple row) {
        return new Entry(
                row.get(0, Long.class),
                row.get(1, UUID.class),
                Bucket.valueOf(row.get(2, String.class)),
                Money.ofFen(row.get(3, Long.class)),
                Money.ofFen(row.get(4, Long.class)),
                row.get(5, String.class),
                row.get(6, String.class),
                row.get(7, OffsetDateTime.class));
    }

    Uni<TrialBalance> trialBalance(Mutiny.Session tx, UUID programme) {
        return tx.createNativeQuery(TRIAL, Tuple.class)
                .setParameter(1, programme)
                .getSingleResult()
                .map(StatementStore::trialBalance);
    }

    private static TrialBalance trialBalance(Tuple row) {
        Money sum = money(row, "sum");
        return new TrialBalance(
                sum,
                sum.equals(Money.ZERO) && row.get("agrees", Boolean.class),
                row.get("accounts", Long.class),
                row.get("entries", Long.class),
                new Buckets(money(row, "available"), money(row, "held"), money(row, "spent"), money(row, "returned")),
                money(row, "source"));
    }

    private static Money money(Tuple row, String column) {
        return Money.ofFen(row.get(column, Long.class));
    }
}
