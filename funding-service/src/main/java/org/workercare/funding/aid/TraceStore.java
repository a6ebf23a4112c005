package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who did what to a case and when; only ever added to. */
@ApplicationScoped
class TraceStore {

    /** One act. */
    record Step(long id, String act, AidState state, String by, String note, OffsetDateTime at) {}

    private static final String ADD = """
            insert into aid_trace (case_id, act, state, by, note)
            select c.id, ?2, c.state, ?3, ?4 from aid_case c where c.id = any(cast(?1 as uuid[])) order by c.id""";
    private static final String READ = """
            select id, act, state, by, note, at from aid_trace where case_id = ?1 and id > ?2 order by id limit ?3""";

    /** Notes the act with the state the cases have now. */
    Uni<Void> add(Mutiny.Session tx, Collection<UUID> cases, String act, String by, String note) {
        return tx.flush()
                .chain(() -> tx.createNativeQuery(ADD)
                        .setParameter(1, cases.toArray(UUID[]::new))
                        .setParameter(2, act)
                        .setParameter(3, by)
                        .setParameter(4, note)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<Step>> read(Mutiny.Session tx, UUID aidCase, long after, int rows) {
        return tx.createNativeQuery(READ, Tuple.class)
                .setParameter(1, aidCase)
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new Step(
                                row.get(0, Long.class),
                                row.get(1, String.class),
                                AidState.valueOf(row.get(2, String.class)),
                                row.get(3, String.class),
                                row.get(4, String.class),
                                row.get(5, OffsetDateTime.class)))
                        .toList());
    }
}
