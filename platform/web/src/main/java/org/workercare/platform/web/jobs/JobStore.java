package org.workercare.platform.web.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;

/** Jobs in the database. Lock order: the job's row first, then whatever its step locks. */
@ApplicationScoped
class JobStore {

    private static final String COLUMNS = """
            id, kind, organisation, created_by, state, total, done,
            cast(errors as text) as errors, cast(result as text) as result, cast(input as text) as input""";
    private static final String INSERT = """
            insert into job (id, kind, organisation, created_by, input, total)
            values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as jsonb), ?6)""";
    /** A row locked by its running step is skipped; the lease keeps others off between steps. */
    private static final String CLAIM = """
            update job set state = 'running', lease_until = clock_timestamp() + interval '5 seconds'
            where id = (select id from job where state in ('queued', 'running') and lease_until < clock_timestamp()
                        order by created_at limit 1 for update skip locked)
            returning id""";

    private static final String ADVANCE = """
            update job set done = ?2, errors = errors || cast(cast(?3 as text) as jsonb), result = cast(cast(?4 as text) as jsonb), attempts = 0,
                lease_until = clock_timestamp() + interval '5 seconds',
                state = case when ?2 >= total then 'succeeded' else 'running' end,
                finished_at = case when ?2 >= total then clock_timestamp() end
            where id = ?1""";
    private static final String STUMBLE = """
            update job set attempts = attempts + 1, lease_until = clock_timestamp() + interval '1 second',
                state = case when attempts + 1 >= ?2 then 'failed' else state end,
                finished_at = case when attempts + 1 >= ?2 then clock_timestamp() end
            where id = ?1""";

    /** A job together with what it was given. */
    record Task(Job job, JsonNode input) {}

    private final ObjectMapper json;

    JobStore(ObjectMapper json) {
        this.json = json;
    }

    Uni<Void> insert(
            Mutiny.Session tx, UUID id, String kind, OrganisationId organisation, String by, String input, int total) {
        return tx.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, kind)
                .setParameter(3, organisation.value())
                .setParameter(4, by)
                .setParameter(5, input)
                .setParameter(6, total)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Job> find(Mutiny.Session tx, UUID id) {
        return tx.createNativeQuery("select " + COLUMNS + " from job where id = ?1", Tuple.class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : jobIn(row));
    }

    /** The job with its row locked, or null. */
    Uni<Task> lock(Mutiny.Session tx, UUID id) {
        return tx.createNativeQuery("select " + COLUMNS + " from job where id = ?1 for update", Tuple.class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : new Task(jobIn(row), read(row.get("input", String.class))));
    }

    /** Takes on the oldest job that nobody works on: its id, or null. */
    Uni<UUID> claim(Mutiny.Session tx) {
        return tx.createNativeQuery(CLAIM, UUID.class).getSingleResultOrNull();
    }

    Uni<Void> advance(Mutiny.Session tx, UUID id, JobStep step) {
        String result =
                step.result() == null ? null : json.valueToTree(step.result()).toString();
        return tx.createNativeQuery(ADVANCE)
                .setParameter(1, id)
                .setParameter(2, step.done())
                .setParameter(3, json.valueToTree(step.errors()).toString())
                .setParameter(4, result)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Counts a failed attempt; the last one ends the job. */
    Uni<Void> stumble(Mutiny.Session tx, UUID id, int attempts) {
        return tx.createNativeQuery(STUMBLE)
                .setParameter(1, id)
                .setParameter(2, attempts)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Job jobIn(Tuple row) {
        return new Job(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                new OrganisationId(row.get("organisation", String.class)),
                row.get("created_by", String.class),
                Job.State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("total", Integer.class),
                row.get("done", Integer.class),
                json.convertValue(read(row.get("errors", String.class)), new TypeReference<List<Job.RowError>>() {}),
                read(row.get("result", String.class)));
    }

    private JsonNode read(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds JSON", e);
        }
    }
}
