package org.workercare.health.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.storage.Rows;

/** Workers in the database. Lock order: the unique index of citizen ids, in its order, so that imports never wait in a ring. */
@ApplicationScoped
class WorkerStore {

    /** A worker to be kept: everything that names a person is sealed. */
    record Sealed(
            int row,
            UUID id,
            String account,
            String token,
            String name,
            String citizen,
            String index,
            String sex,
            int born) {}

    private static final String INSERT = """
            insert into worker (id, person_token, name_sealed, citizen_sealed, citizen_index, sex, birth_year)
            select id, token, name, citizen, index, sex, born
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as w(id uuid, token text, name text, citizen text, index text,
                sex text, born int)
            order by index
            on conflict do nothing""";
    private static final String LOOK_UP = """
            select i.row, w.id as worker, w.person_token as "personToken", w.sex,
                coalesce(w.id is not null and (i.account is null or i.account = w.person_token), false) as "accountFits"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as i(row int, account text, index text)
            left join worker w on w.citizen_index = i.index""";
    private static final String BY_TOKEN = """
            select id as worker, person_token as "personToken" from worker
            where person_token in (select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))""";

    private final Rows rows;

    WorkerStore(Rows rows) {
        this.rows = rows;
    }

    Uni<List<Enrolled>> enrol(Mutiny.Session tx, List<Sealed> newcomers) {
        String parameter = rows.json(newcomers);
        return rows.execute(tx, INSERT, parameter).chain(() -> rows.list(tx, Enrolled.class, LOOK_UP, parameter));
    }

    Uni<List<FindWorkers.Known>> byTokens(Mutiny.Session tx, Collection<String> tokens) {
        return rows.list(tx, FindWorkers.Known.class, BY_TOKEN, rows.json(tokens));
    }
}
