package org.workercare.funding.aid.grievance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;

/** Grievances in the database. Lock order: the grievance; then a batch, the case, and what follows it. */
@ApplicationScoped
class GrievanceStore {

    /** Which grievances a list shows; null where anything goes. */
    record Filter(OrganisationId within, String filedBy, UUID aidCase, GrievanceState state) {}

    private static final String READ = """
            select id, case_id, posting, organisation, content, filed_by, filed_at, answer_due,
                   state in ('FILED', 'FROZEN') and answer_due <= clock_timestamp(), state, frozen_how, freeze_hold, remedy,
                   answer, answered_by, answered_at, version
            from grievance where\s""";
    private static final String LIST = READ + """
            id > ?1 and (cast(?2 as text) is null or organisation like ?2)
            and (cast(?3 as text) is null or filed_by = ?3) and (cast(?4 as uuid) is null or case_id = ?4)
            and (cast(?5 as text) is null or state = ?5)
            order by id limit ?6""";
    private static final String INSERT = """
            insert into grievance (id, case_id, posting, organisation, content, filed_by, answer_due, state)
            values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, clock_timestamp() + make_interval(days => ?7), 'FILED')""";
    private static final String FREEZE = """
            update grievance set state = 'FROZEN', frozen_how = ?2, freeze_hold = cast(?3 as uuid), frozen_by = ?4,
                   version = version + 1
            where id = ?1""";
    private static final String ANSWER = """
            update grievance set state = ?2, remedy = ?3, answer = ?4, answered_by = ?5, answered_at = clock_timestamp(),
                   version = version + 1
            where id = ?1""";

    /** The grievance with its sealed content, or null. */
    Uni<Grievance> find(Mutiny.Session tx, UUID id) {
        return one(tx, READ + "id = ?1", id);
    }

    Uni<Grievance> lock(Mutiny.Session tx, UUID id) {
        return one(tx, READ + "id = ?1 for update", id);
    }

    private static Uni<Grievance> one(Mutiny.Session tx, String sql, UUID id) {
        return tx.createNativeQuery(sql, Tuple.class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : grievance(row));
    }

    Uni<List<Grievance>> list(Mutiny.Session tx, Filter filter, UUID after, int rows) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter(1, after)
                .setParameter(
                        2, filter.within() == null ? null : filter.within().subtreePattern())
                .setParameter(3, filter.filedBy())
                .setParameter(4, filter.aidCase())
                .setParameter(5, filter.state() == null ? null : filter.state().name())
                .setParameter(6, rows)
                .getResultList()
                .map(found -> found.stream().map(GrievanceStore::grievance).toList());
    }

    private static Grievance grievance(Tuple row) {
        return new Grievance(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                new OrganisationId(row.get(3, String.class)),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, OffsetDateTime.class),
                row.get(7, OffsetDateTime.class),
                row.get(8, Boolean.class),
                GrievanceState.valueOf(row.get(9, String.class)),
                row.get(10, String.class) == null ? null : Freezing.valueOf(row.get(10, String.class)),
                row.get(11, UUID.class),
                row.get(12, String.class) == null ? null : Remedy.valueOf(row.get(12, String.class)),
                row.get(13, String.class),
                row.get(14, String.class),
                row.get(15, OffsetDateTime.class),
                row.get(16, Long.class));
    }

    /** @param days within which it is to be answered */
    Uni<Void> insert(Mutiny.Session tx, Grievance made, int days) {
        return tx.createNativeQuery(INSERT)
                .setParameter(1, made.id())
                .setParameter(2, made.aidCase())
                .setParameter(3, made.posting())
                .setParameter(4, made.organisation().value())
                .setParameter(5, made.content())
                .setParameter(6, made.filedBy())
                .setParameter(7, days)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> freeze(Mutiny.Session tx, UUID id, Freezing how, UUID hold, String by) {
        return tx.createNativeQuery(FREEZE)
                .setParameter(1, id)
                .setParameter(2, how.name())
                .setParameter(3, hold)
                .setParameter(4, by)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> answer(Mutiny.Session tx, UUID id, GrievanceState state, Remedy remedy, String answer, String by) {
        return tx.createNativeQuery(ANSWER)
                .setParameter(1, id)
                .setParameter(2, state.name())
                .setParameter(3, remedy.name())
                .setParameter(4, answer)
                .setParameter(5, by)
                .executeUpdate()
                .replaceWithVoid();
    }
}
