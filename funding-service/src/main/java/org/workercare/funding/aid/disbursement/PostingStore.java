package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Payments' postings by their transfer, and what reversed them. Lock order: the case, then its postings by id. */
@ApplicationScoped
class PostingStore {

    private static final String INSERT = """
            insert into aid_posting (id, case_id, account, amount)
            select * from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as bigint[]), cast(?4 as bigint[]))""";
    private static final String READ = """
            select p.id, p.case_id, p.account, p.amount, exists (select from aid_reversal r where r.posting = p.id)
            from aid_posting p where\s""";
    private static final String REVERSE = """
            insert into aid_reversal (posting, transfer, cause, reversed_by)
            select t.posting, t.transfer, ?3, ?4 from unnest(cast(?1 as uuid[]), cast(?2 as uuid[])) as t(posting, transfer)""";

    Uni<Void> insert(Mutiny.Session tx, List<KnowPostings.Posting> postings) {
        if (postings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.createNativeQuery(INSERT)
                .setParameter(1, postings.stream().map(KnowPostings.Posting::id).toArray(UUID[]::new))
                .setParameter(
                        2, postings.stream().map(KnowPostings.Posting::aidCase).toArray(UUID[]::new))
                .setParameter(
                        3, postings.stream().map(KnowPostings.Posting::account).toArray(Long[]::new))
                .setParameter(4, postings.stream().map(it -> it.amount().fen()).toArray(Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<KnowPostings.Posting>> lock(Mutiny.Session tx, Collection<UUID> ids) {
        return tx.createNativeQuery(
                        "select id from aid_posting where id = any(cast(?1 as uuid[])) order by id for update",
                        UUID.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList()
                .chain(locked -> read(tx, "p.id = any(cast(?1 as uuid[])) order by p.id", ids.toArray(UUID[]::new)));
    }

    Uni<List<KnowPostings.Posting>> one(Mutiny.Session tx, UUID id) {
        return read(tx, "p.id = ?1", id);
    }

    /** The case's latest first. */
    Uni<List<KnowPostings.Posting>> ofCase(Mutiny.Session tx, UUID aidCase) {
        return read(tx, "p.case_id = ?1 order by p.id desc", aidCase);
    }

    private static Uni<List<KnowPostings.Posting>> read(Mutiny.Session tx, String which, Object parameter) {
        return tx.createNativeQuery(READ + which, Tuple.class)
                .setParameter(1, parameter)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new KnowPostings.Posting(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, Long.class),
                                Money.ofFen(row.get(3, Long.class)),
                                row.get(4, Boolean.class)))
                        .toList());
    }

    /** @param reversals the reversing transfer for each posting */
    Uni<Void> reverse(Mutiny.Session tx, Map<UUID, UUID> reversals, String cause, String by) {
        List<UUID> postings = List.copyOf(reversals.keySet());
        return tx.createNativeQuery(REVERSE)
                .setParameter(1, postings.toArray(UUID[]::new))
                .setParameter(2, postings.stream().map(reversals::get).toArray(UUID[]::new))
                .setParameter(3, cause)
                .setParameter(4, by)
                .executeUpdate()
                .replaceWithVoid();
    }
}
