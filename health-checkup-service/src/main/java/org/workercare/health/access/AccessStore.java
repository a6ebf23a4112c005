package org.workercare.health.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.storage.Rows;

/** The access log in the database. Only ever added to; nothing is locked. */
@ApplicationScoped
class AccessStore {

    private static final String INSERT = """
            insert into access_entry (person_token, visit_id, read_by, role, organisation, what)
            select token, visit, ?2, ?3, ?4, ?5
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(token text, visit uuid)""";
    private static final String OF_PERSON = """
            select id, read_at as at, read_by as by, role, organisation, what, visit_id as "visitId" from access_entry
            where person_token = ?1 and (?2 = '' or id < cast(nullif(?2, '') as bigint)) order by id desc limit ?3""";

    private final Rows rows;

    AccessStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Integer> add(
            Mutiny.Session tx,
            List<RecordAccess.Record> records,
            String by,
            String role,
            String organisation,
            String what) {
        return rows.execute(tx, INSERT, rows.json(records), by, role, organisation, what);
    }

    Uni<List<AccessEntry>> ofPerson(Mutiny.Session tx, String token, String after, int limit) {
        return rows.list(tx, AccessEntry.class, OF_PERSON, token, after, limit);
    }
}
