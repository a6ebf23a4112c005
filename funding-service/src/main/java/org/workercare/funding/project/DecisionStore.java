package org.workercare.funding.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;

/** Who decided what in the database; written under the lock of the project, never changed. */
@ApplicationScoped
class DecisionStore {

    /**
     * Who has had to do with a project.
     *
     * @param authors of any of its versions
     * @param reviewers of the version at hand
     * @param documents how many the version at hand has
     */
    record People(Set<String> authors, Set<String> reviewers, int documents) {}

    private static final String PEOPLE = """
            select p.id, p.reviewed_by, p.pending,
                   (select string_agg(a.submitted_by, chr(10)) from dossier a where a.project = p.id),
                   (select string_agg(c.person, chr(10)) from project_decision c
                    where c.project = p.id and c.dossier = d.number and c.act = 'REVIEW'),
                   jsonb_array_length(d.documents)
            from project p join dossier d on d.project = p.id and d.number = coalesce(p.pending, p.dossier)
            where p.id = any(cast(?1 as uuid[]))""";
    private static final String RECORD = """
            insert into project_decision (project, dossier, act, level, organisation, person, reason, hash)
            select project, dossier, act, level, organisation, person, reason, hash
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as d(
                project uuid, dossier int, act text, level text, organisation text, person text, reason text, hash text)
            order by project""";
    private static final String LIST = """
            select id, dossier, act, level, organisation, person, reason, hash, decided_at
            from project_decision where project = ?1 and id > ?2 order by id limit ?3""";

    private final ObjectMapper json;

    DecisionStore(ObjectMapper json) {
        this.json = json;
    }

    Uni<Map<UUID, People>> people(Mutiny.Session tx, Collection<UUID> projects) {
        return tx.createNativeQuery(PEOPLE, Tuple.class)
                .setParameter(1, projects.toArray(UUID[]::new))
                .getResultList()
                .map(rows ->
                        rows.stream().collect(Collectors.toMap(row -> row.get(0, UUID.class), DecisionStore::people)));
    }

    /** Reviews older than the record of decisions stand on the project only. */
    private static People people(Tuple row) {
        String lastReviewer = row.get(2, Integer.class) == null ? row.get(1, String.class) : null;
        Stream<String> reviewers = Stream.concat(Stream.ofNullable(lastReviewer), lines(row.get(4, String.class)));
        return new People(
                lines(row.get(3, String.class)).collect(Collectors.toUnmodifiableSet()),
                reviewers.collect(Collectors.toUnmodifiableSet()),
                row.get(5, Integer.class));
    }

    private static Stream<String> lines(String text) {
        return text == null ? Stream.empty() : text.lines();
    }

    Uni<Void> record(Mutiny.Session tx, Collection<Decision> decisions) {
        ArrayNode rows = json.createArrayNode();
        decisions.forEach(it -> rows.addObject()
                .put("project", it.project().toString())
                .put("dossier", it.dossier())
                .put("act", it.act().name())
                .put("level", it.union().level().name())
                .put("organisation", it.union().value())
                .put("person", it.person())
                .put("reason", it.reason())
                .put("hash", it.hash()));
        return tx.createNativeQuery(RECORD)
                .setParameter(1, rows.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Decision.View>> list(Mutiny.Session tx, UUID project, long after, int rows) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter(1, project)
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList()
                .map(list -> list.stream().map(DecisionStore::view).toList());
    }

    private static Decision.View view(Tuple row) {
        return new Decision.View(
                row.get(0, Long.class),
                row.get(1, Integer.class),
                ProjectAct.valueOf(row.get(2, String.class)),
                OrganisationId.Level.valueOf(row.get(3, String.class)),
                new OrganisationId(row.get(4, String.class)),
                row.get(5, String.class),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, OffsetDateTime.class));
    }
}
