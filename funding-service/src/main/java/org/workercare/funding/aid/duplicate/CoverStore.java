package org.workercare.funding.aid.duplicate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who is covered for what, in the database.
 *
 * <p>Lock order: covers by person, then purpose, in one statement; after the case's row and before any hold or account.
 * The primary key decides between claims at the same time: whoever comes second waits for the first's end.
 */
@ApplicationScoped
class CoverStore {

    private static final String TODAY = "cast(clock_timestamp() at time zone 'Asia/Shanghai' as date)";
    private static final String WANTED = """
            from unnest(cast(?1 as text[])) as somebody(person)
            cross join unnest(cast(?2 as text[])) as wanted(purpose)""";
    private static final String TAKE = """
            select aid_cover_take(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as uuid), ?4, ?5)""";
    private static final String IN_FORCE = """
            select distinct c.case_id, c.purpose, c.until %s
            join aid_cover c on c.person_index = somebody.person and c.purpose = wanted.purpose
            where c.until > %s and c.case_id <> cast(?3 as uuid)
            order by c.until desc, c.case_id, c.purpose limit 20""".formatted(WANTED, TODAY);
    private static final String PUT_ASIDE = """
            insert into aid_override (case_id, person_index, purpose, earlier_case, earlier_until, reason, overridden_by)
            select cast(?3 as uuid), c.person_index, c.purpose, c.case_id, c.until, ?4, ?5
            from aid_cover c
            where (c.person_index, c.purpose) in (select person, purpose %s)
              and c.until > %s and c.case_id <> cast(?3 as uuid)
            order by c.person_index, c.purpose for update of c""".formatted(WANTED, TODAY);
    private static final String RESTORE = """
            update aid_cover c set case_id = o.earlier_case, until = o.earlier_until
            from aid_override o
            where o.case_id = any(cast(?1 as uuid[])) and c.case_id = o.case_id
              and c.person_index = o.person_index and c.purpose = o.purpose and o.earlier_until > %s""".formatted(TODAY);
    private static final String DROP = "delete from aid_cover where case_id = any(cast(?1 as uuid[]))";
    private static final String LOCK = """
            select person_index from aid_cover where case_id = any(cast(?1 as uuid[]))
            order by person_index, purpose for update""";
    /** Whoever had put the released case aside has now put aside what that one had, or nothing. */
    private static final String RELINK = """
            update aid_override later set earlier_case = coalesce(o.earlier_case, later.earlier_case),
                   earlier_until = coalesce(o.earlier_until, %s)
            from aid_override l left join aid_override o
                 on o.case_id = l.earlier_case and o.person_index = l.person_index and o.purpose = l.purpose
            where l.earlier_case = any(cast(?1 as uuid[])) and later.case_id = l.case_id
              and later.person_index = l.person_index and later.purpose = l.purpose""".formatted(TODAY);

    /**
     * Takes what is free, or everything.
     *
     * @param overriding whether what is in force is taken, too
     * @return how much was taken: less than asked for if something is in force
     */
    Uni<Integer> take(Mutiny.Session tx, Claim claim, boolean overriding) {
        return wanted(tx.createNativeQuery(TAKE, Integer.class), claim)
                .setParameter(4, DuplicateRule.MONTHS)
                .setParameter(5, overriding)
                .getSingleResult();
    }

    Uni<List<Earlier>> inForce(Mutiny.Session tx, Claim claim) {
        return tx.createNativeQuery(IN_FORCE, Tuple.class)
                .setParameter(1, claim.persons().toArray(String[]::new))
                .setParameter(2, claim.purposes().toArray(String[]::new))
                .setParameter(3, claim.aidCase())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Earlier(
                                row.get(0, UUID.class), row.get(1, String.class), row.get(2, LocalDate.class)))
                        .toList());
    }

    /** Keeps what is in force, locked, for the time the override might fall; @return how much that was */
    Uni<Integer> putAside(Mutiny.Session tx, Claim claim, String reason, String by) {
        return wanted(tx.createNativeQuery(PUT_ASIDE), claim)
                .setParameter(4, reason)
                .setParameter(5, by)
                .executeUpdate();
    }

    /** What the cases cover is free again, or covered by what they had put aside. */
    Uni<Void> release(Mutiny.Session tx, Collection<UUID> cases) {
        UUID[] ids = cases.toArray(UUID[]::new);
        return tx.createNativeQuery(LOCK, String.class)
                .setParameter(1, ids)
                .getResultList()
                .chain(() -> tx.createNativeQuery(RELINK).setParameter(1, ids).executeUpdate())
                .chain(() -> tx.createNativeQuery(RESTORE).setParameter(1, ids).executeUpdate())
                .chain(() -> tx.createNativeQuery(DROP).setParameter(1, ids).executeUpdate())
                .replaceWithVoid();
    }

    private static <T extends Mutiny.AbstractQuery> T wanted(T query, Claim claim) {
        query.setParameter(1, claim.persons().toArray(String[]::new))
                .setParameter(2, claim.purposes().toArray(String[]::new))
                .setParameter(3, claim.aidCase());
        return query;
    }
}
