package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Many cases at once. Lock order: cases by id; before covers, holds and accounts. */
@ApplicationScoped
class AdvanceStore {

    private static final String FACTS = """
            select id, organisation, state, referral, amount, hold, account, notice_deadline,
                   coalesce(notice_deadline <= clock_timestamp(), false), frozen_by, drafted_by, submitted_by, verified_by,
                   decided_by
            from aid_case where id = any(cast(?1 as uuid[])) order by id""";
    private static final String MOVE = """
            update aid_case set state = ?2, version = version + 1,
                   hold = case when ?2 in ('FAILED', 'REJECTED') then null else hold end
            where id = any(cast(?1 as uuid[]))""";
    private static final String FREEZE =
            "update aid_case set frozen_by = cast(?2 as uuid), version = version + 1 where id = ?1";

    Uni<List<CaseFacts>> facts(Mutiny.Session tx, Collection<UUID> ids, boolean locking) {
        return tx.createNativeQuery(FACTS + (locking ? " for update" : ""), Tuple.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(AdvanceStore::facts).toList());
    }

    private static CaseFacts facts(Tuple row) {
        Long amount = row.get(4, Long.class);
        return new CaseFacts(
                row.get(0, UUID.class),
                new OrganisationId(row.get(1, String.class)),
                AidState.valueOf(row.get(2, String.class)),
                row.get(3, UUID.class),
                amount == null ? null : Money.ofFen(amount),
                row.get(5, UUID.class),
                row.get(6, Long.class),
                row.get(7, OffsetDateTime.class),
                row.get(8, Boolean.class),
                row.get(9, UUID.class),
                row.get(10, String.class),
                row.get(11, String.class),
                row.get(12, String.class),
                row.get(13, String.class));
    }

    Uni<Void> move(Mutiny.Session tx, Collection<UUID> ids, AidState to) {
        return tx.createNativeQuery(MOVE)
                .setParameter(1, ids.toArray(UUID[]::new))
                .setParameter(2, to.name())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> freeze(Mutiny.Session tx, UUID id, UUID grievance) {
        return tx.createNativeQuery(FREEZE)
                .setParameter(1, id)
                .setParameter(2, grievance)
                .executeUpdate()
                .replaceWithVoid();
    }
}
