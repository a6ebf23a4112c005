package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;

/** The bank's receipts in the database. Whoever changes one has locked its batch. */
@ApplicationScoped
class ReceiptStore {

    /** A receipt that was imported. */
    record Imported(
            UUID id,
            UUID batch,
            String reference,
            int line,
            BankReceipt.Outcome outcome,
            Money amount,
            String detail,
            Verdict verdict,
            OffsetDateTime importedAt,
            String resolution,
            String resolvedBy,
            OffsetDateTime resolvedAt,
            long version) {}

    private static final String KNOWN = """
            select reference, line_number, outcome, amount from bank_receipt
            where batch = ?1 and reference = any(cast(?2 as text[]))""";
    private static final String INSERT = """
            insert into bank_receipt (id, batch, reference, line_number, outcome, amount, detail, verdict, imported_by)
            select t.id, ?1, t.reference, t.line, t.outcome, t.amount, t.detail, t.verdict, ?2
            from unnest(cast(?3 as uuid[]), cast(?4 as text[]), cast(?5 as int[]), cast(?6 as text[]), cast(?7 as bigint[]),
                        cast(?8 as text[]), cast(?9 as text[])) as t(id, reference, line, outcome, amount, detail, verdict)""";
    private static final String READ = """
            select id, batch, reference, line_number, outcome, amount, detail, verdict, imported_at, resolution, resolved_by,
                   resolved_at, version
            from bank_receipt where\s""";
    private static final String MATCHED = "verdict in ('PAID', 'REJECTED', 'RETURNED')";
    private static final String UNMATCHED = """
            select count(*), cast(coalesce(sum(amount), 0) as bigint) from bank_receipt
            where batch = ?1 and resolved_by is null and not (%s)""".formatted(MATCHED);
    private static final String RESOLVE = """
            update bank_receipt set resolution = ?2, resolved_by = ?3, resolved_at = clock_timestamp(), version = version + 1
            where id = ?1""";

    Uni<Set<BankReceipt.Key>> known(Mutiny.Session tx, UUID batch, List<BankReceipt> receipts) {
        return tx.createNativeQuery(KNOWN, Tuple.class)
                .setParameter(1, batch)
                .setParameter(
                        2,
                        receipts.stream().map(BankReceipt::reference).distinct().toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new BankReceipt.Key(
                                row.get(0, String.class),
                                row.get(1, Integer.class),
                                BankReceipt.Outcome.valueOf(row.get(2, String.class)),
                                Money.ofFen(row.get(3, Long.class))))
                        .collect(Collectors.toSet()));
    }

    Uni<Void> insert(Mutiny.Session tx, UUID batch, List<Matching.Judged> judged, String by) {
        if (judged.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.createNativeQuery(INSERT)
                .setParameter(1, batch)
                .setParameter(2, by)
                .setParameter(3, judged.stream().map(it -> Ids.next()).toArray(UUID[]::new))
                .setParameter(4, texts(judged, it -> it.receipt().reference()))
                .setParameter(5, judged.stream().map(it -> it.receipt().line()).toArray(Integer[]::new))
                .setParameter(6, texts(judged, it -> it.receipt().outcome().name()))
                .setParameter(
                        7,
                        judged.stream().map(it -> it.receipt().amount().fen()).toArray(Long[]::new))
                .setParameter(8, texts(judged, it -> it.receipt().detail()))
                .setParameter(9, texts(judged, it -> it.verdict().name()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String[] texts(List<Matching.Judged> judged, Function<Matching.Judged, String> what) {
        return judged.stream().map(what).toArray(String[]::new);
    }

    /** @param unmatchedOnly those that fit nothing and that nobody has dealt with */
    Uni<List<Imported>> page(Mutiny.Session tx, UUID batch, boolean unmatchedOnly, UUID after, int rows) {
        String only = unmatchedOnly ? " and resolved_by is null and not (" + MATCHED + ")" : "";
        return tx.createNativeQuery(READ + "batch = ?1 and id > ?2" + only + " order by id limit ?3", Tuple.class)
                .setParameter(1, batch)
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList()
                .map(found -> found.stream().map(ReceiptStore::imported).toList());
    }

    /** The receipt, or null. */
    Uni<Imported> find(Mutiny.Session tx, UUID id) {
        return tx.createNativeQuery(READ + "id = ?1", Tuple.class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : imported(row));
    }

    private static Imported imported(Tuple row) {
        return new Imported(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Integer.class),
                BankReceipt.Outcome.valueOf(row.get(4, String.class)),
                Money.ofFen(row.get(5, Long.class)),
                row.get(6, String.class),
                Verdict.valueOf(row.get(7, String.class)),
                row.get(8, OffsetDateTime.class),
                row.get(9, String.class),
                row.get(10, String.class),
                row.get(11, OffsetDateTime.class),
                row.get(12, Long.class));
    }

    Uni<Reconciliation.Part> unmatched(Mutiny.Session tx, UUID batch) {
        return tx.createNativeQuery(UNMATCHED, Tuple.class)
                .setParameter(1, batch)
                .getSingleResult()
                .map(row -> new Reconciliation.Part(
                        "UNMATCHED", row.get(0, Long.class), Money.ofFen(row.get(1, Long.class))));
    }

    Uni<Void> resolve(Mutiny.Session tx, UUID id, String note, String by) {
        return tx.createNativeQuery(RESOLVE)
                .setParameter(1, id)
                .setParameter(2, note)
                .setParameter(3, by)
                .executeUpdate()
                .replaceWithVoid();
    }
}
