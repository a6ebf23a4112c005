package org.workercare.funding.aid.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Running notices, read only, and objections. Lock order: the case (by its use case), then its objections. */
@ApplicationScoped
class NoticeStore {

    /** A running notice; the name is sealed. */
    record Row(
            UUID id,
            OrganisationId organisation,
            String sealedName,
            String subCategory,
            Money amount,
            OffsetDateTime begins,
            OffsetDateTime deadline) {}

    private static final String RUNNING = """
            select notice, organisation, applicant_name, sub_category, amount, notice_begins, notice_deadline
            from aid_case
            where state in ('PUBLIC_NOTICE', 'OBJECTED') and notice > ?1
              and (cast(?2 as text) is null or organisation like ?2) and (cast(?3 as uuid) is null or notice = ?3)
            order by notice limit ?4""";
    private static final String CASE = "select id from aid_case where notice = ?1";
    private static final String FILE = """
            insert into aid_objection (id, case_id, content, filed_by) values (?1, ?2, ?3, ?4)""";
    private static final String OBJECTIONS = """
            select id, case_id, content, filed_by, filed_at, state, answer, answered_by, answered_at, version
            from aid_objection where\s""";
    private static final String ANSWER = """
            update aid_objection
            set state = ?2, answer = ?3, answered_by = ?4, answered_at = clock_timestamp(), version = version + 1
            where id = ?1""";
    private static final String OPEN = "select count(*) from aid_objection where case_id = ?1 and state = 'OPEN'";

    Uni<List<Row>> running(Mutiny.Session tx, OrganisationId within, UUID only, UUID after, int rows) {
        return tx.createNativeQuery(RUNNING, Tuple.class)
                .setParameter(1, after)
                .setParameter(2, within == null ? null : within.subtreePattern())
                .setParameter(3, only)
                .setParameter(4, rows)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new Row(
                                row.get(0, UUID.class),
                                new OrganisationId(row.get(1, String.class)),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                Money.ofFen(row.get(4, Long.class)),
                                row.get(5, OffsetDateTime.class),
                                row.get(6, OffsetDateTime.class)))
                        .toList());
    }

    /** The case shown by the notice, whether it still runs or not; or null. */
    Uni<UUID> caseOf(Mutiny.Session tx, UUID notice) {
        return tx.createNativeQuery(CASE, UUID.class).setParameter(1, notice).getSingleResultOrNull();
    }

    Uni<Void> file(Mutiny.Session tx, UUID id, UUID aidCase, String sealed, String by) {
        return tx.createNativeQuery(FILE)
                .setParameter(1, id)
                .setParameter(2, aidCase)
                .setParameter(3, sealed)
                .setParameter(4, by)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<ObjectionView> objection(Mutiny.Session tx, UUID id, boolean locking) {
        return tx.createNativeQuery(OBJECTIONS + "id = ?1" + (locking ? " for update" : ""), Tuple.class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : view(row));
    }

    Uni<List<ObjectionView>> objections(Mutiny.Session tx, UUID aidCase, UUID after, int rows) {
        return tx.createNativeQuery(OBJECTIONS + "case_id = ?1 and id > ?2 order by id limit ?3", Tuple.class)
                .setParameter(1, aidCase)
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList()
                .map(found -> found.stream().map(NoticeStore::view).toList());
    }

    private static ObjectionView view(Tuple row) {
        return new ObjectionView(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, OffsetDateTime.class),
                ObjectionView.State.valueOf(row.get(5, String.class)),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, OffsetDateTime.class),
                row.get(9, Long.class));
    }

    Uni<Void> answer(Mutiny.Session tx, UUID id, ObjectionView.State state, String answer, String by) {
        return tx.createNativeQuery(ANSWER)
                .setParameter(1, id)
                .setParameter(2, state.name())
                .setParameter(3, answer)
                .setParameter(4, by)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Long> open(Mutiny.Session tx, UUID aidCase) {
        return tx.createNativeQuery(OPEN, Long.class).setParameter(1, aidCase).getSingleResult();
    }
}
