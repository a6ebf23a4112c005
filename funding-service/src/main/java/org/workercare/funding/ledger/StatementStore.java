package org.workercare.funding.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Reads what was posted; locks nothing. */
@ApplicationScoped
class StatementStore {

    /**
     * One leg of a transfer: in money, or in pieces for an account that counts these.
     *
     * @param amount negative where it left the bucket, as {@code pieces} are
     * @param balanceAfter of that bucket, as {@code piecesAfter}
     */
    record Entry(
            long id,
            UUID transfer,
            Bucket bucket,
            Money amount,
            Money balanceAfter,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long pieces,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long piecesAfter,
            String kind,
            String reference,
            OffsetDateTime postedAt) {}

    /**
     * All buckets over all accounts of the programme, or of every programme; buckets, stock and source sum to zero.
     *
     * @param sum in fen; {@code balanced} tells of pieces, too
     * @param buckets of the accounts that hold money of ours
     * @param stock the value of goods, bought or given
     * @param source what came in from the outside, as a negative amount
     */
    record TrialBalance(
            Money sum, boolean balanced, long accounts, long entries, Buckets buckets, Buckets stock, Money source) {}

    /** What is in the four buckets of some accounts. */
    record Buckets(Money available, Money held, Money spent, Money returned) {}

    private static final String ENTRIES = """
            select place, posting, bucket, amount, balance_after, kind, reference, posted_at
            from entry where account = ?1 and number >= (?2 + 1) / 2 and place > ?2 order by number, place limit ?3""";
    private static final String AS_OF = """
            select a.id, s.available, s.held, s.spent, s.returned, s.version
            from unnest(cast(?1 as bigint[])) with ordinality a(id, place)
            cross join lateral ledger_as_of(a.id, cast(?2 as timestamptz)) s
            order by a.place""";
    private static final String ORGANISATIONS = """
            select a.organisation from posting p join account a on a.id in (p.from_account, p.to_account) where p.id = ?1""";
    /**
     * Balanced: each ledger (a programme's money and the value of its goods under one earmark, or the pieces of goods that
     * came in together) sums to zero, and each account stands as its latest posting left it.
     */
    private static final String TRIAL = """
            with chosen as (
                select a.*, a.available + a.held + a.spent + a.returned as total from account a
                where cast(?1 as uuid) is null or a.programme = cast(?1 as uuid)
            ), ledger as (
                select sum(total) = 0 as balanced from chosen group by programme, earmark, unit
            ), checked as (
                select c.*, coalesce(
                           f.from_available = c.available and f.from_held = c.held and f.from_spent = c.spent
                               and f.from_returned = c.returned,
                           t.to_available = c.available and t.to_held = c.held and t.to_spent = c.spent
                               and t.to_returned = c.returned,
                           c.version = 0 and c.total = 0)
                       and not exists (select from posting p where p.from_account = c.id and p.from_number > c.version)
                       and not exists (select from posting p where p.to_account = c.id and p.to_number > c.version) as agrees
                from chosen c
                left join posting f on f.from_account = c.id and f.from_number = c.version
                left join posting t on t.to_account = c.id and t.to_number = c.version
            )
            select cast(coalesce(sum(total) filter (where unit = 'CNY'), 0) as bigint) as sum,
                   coalesce(bool_and(agrees), true) and coalesce((select bool_and(balanced) from ledger), true) as agrees,
                   count(*) as accounts, cast(coalesce(sum(version), 0) as bigint) as entries,
                   cast(coalesce(sum(available) filter (where class = 'FUND'), 0) as bigint) as available,
                   cast(coalesce(sum(held) filter (where class = 'FUND'), 0) as bigint) as held,
                   cast(coalesce(sum(spent) filter (where class = 'FUND'), 0) as bigint) as spent,
                   cast(coalesce(sum(returned) filter (where class = 'FUND'), 0) as bigint) as returned,
                   cast(coalesce(sum(available) filter (where class = 'STOCK' and unit = 'CNY'), 0) as bigint) as stock,
                   cast(coalesce(sum(spent) filter (where class = 'STOCK' and unit = 'CNY'), 0) as bigint) as given,
                   cast(coalesce(sum(available) filter (where class = 'SOURCE' and unit = 'CNY'), 0) as bigint) as source
            from checked""";

    /** Of the accounts of a posting. */
    Uni<List<OrganisationId>> organisations(Mutiny.Session tx, UUID posting) {
        return tx.createNativeQuery(ORGANISATIONS, String.class)
                .setParameter(1, posting)
                .getResultList()
                .map(names -> names.stream().map(OrganisationId::new).toList());
    }

    /** How accounts stood at a time, in the order asked for. */
    Uni<List<Standing>> asOf(Mutiny.Session tx, List<Long> accounts, OffsetDateTime at) {
        return tx.createNativeQuery(AS_OF, Tuple.class)
                .setParameter(1, accounts.toArray(Long[]::new))
                .setParameter(2, at)
                .getResultList()
                .map(rows -> rows.stream().map(StatementStore::standing).toList());
    }

    private static Standing standing(Tuple row) {
        return new Standing(
                row.get("id", Long.class),
                money(row, "available"),
                money(row, "held"),
                money(row, "spent"),
                money(row, "returned"),
                row.get("version", Long.class));
    }

    Uni<List<Entry>> entries(Mutiny.Session tx, Account.View account, long after, int rows) {
        return tx.createNativeQuery(ENTRIES, Tuple.class)
                .setParameter(1, account.id())
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList()
                .map(list -> list.stream().map(row -> entry(row, account)).toList());
    }

    private static Entry entry(Tuple row, Account.View account) {
        long amount = row.get(3, Long.class);
        long after = row.get(4, Long.class);
        boolean isPieces = account.pieces() != null;
        return new Entry(
                row.get(0, Long.class),
                row.get(1, UUID.class),
                Bucket.valueOf(row.get(2, String.class)),
                isPieces ? null : Money.ofFen(amount),
                isPieces ? null : Money.ofFen(after),
                isPieces ? amount : null,
                isPieces ? after : null,
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
                new Buckets(money(row, "stock"), Money.ZERO, money(row, "given"), Money.ZERO),
                money(row, "source"));
    }

    private static Money money(Tuple row, String column) {
        return Money.ofFen(row.get(column, Long.class));
    }
}
