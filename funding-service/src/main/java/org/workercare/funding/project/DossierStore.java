package org.workercare.funding.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Dossiers and their documents in the database. They are written under the lock of their project and never change. */
@ApplicationScoped
class DossierStore {

    private static final String FREEZE = """
            with wanted as (
                select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as w(
                    project uuid, number int, "subCategory" text, title text, households int, requested bigint,
                    documents jsonb, "budgetLines" jsonb, reason text, "by" text)
            ), written as (
                select w.*, dossier_text(p.id, w.number, p.programme, p.organisation, w."subCategory", w.title, p.earmark,
                                         w.households, w.requested, p.source_kind, p.source_reference, w.documents,
                                         w."budgetLines") as frozen
                from wanted w join project p on p.id = w.project
            ), kept as (
                insert into dossier (project, number, sub_category, title, households, requested, documents, budget_lines,
                                     frozen, hash, reason, submitted_by)
                select project, number, "subCategory", title, households, requested, documents, "budgetLines", frozen,
                       encode(sha256(convert_to(frozen, 'UTF8')), 'hex'), reason, "by"
                from written
                returning project, hash
            )
            update project p set dossier_hash = k.hash from kept k where p.id = k.project returning p.id, k.hash""";
    private static final String KEEP = """
            insert into project_document (project, sha256, content)
            select ?1, sha256, decode(content, 'base64')
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as d(sha256 text, content text)
            order by sha256
            on conflict (project, sha256) do update
            set content = coalesce(project_document.content, excluded.content)""";
    private static final String COLUMNS = """
            select number, hash, sub_category, title, households, requested, cast(documents as text),
                   cast(budget_lines as text), reason, submitted_by, submitted_at
            from dossier where project = ?1 and number > ?2 order by number limit ?3""";
    private static final String LAST = "select max(number) from dossier where project = ?1";
    private static final String HASH_NOW = "select dossier_hash_now(?1)";
    private static final String FROZEN = "select frozen from dossier where project = ?1 and number = ?2";
    private static final String CONTENT = "select content from project_document where project = ?1 and sha256 = ?2";

    private final ObjectMapper json;

    DossierStore(ObjectMapper json) {
        this.json = json;
    }

    /** Writes versions and notes their hashes on the projects, in one statement; gives each project's hash. */
    Uni<Map<UUID, String>> freeze(Mutiny.Session tx, Collection<Dossier> dossiers) {
        ArrayNode rows = json.createArrayNode();
        dossiers.forEach(it -> addRow(rows.addObject(), it));
        return tx.createNativeQuery(FREEZE, Tuple.class)
                .setParameter(1, rows.toString())
                .getResultList()
                .map(list -> list.stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class))));
    }

    private void addRow(ObjectNode row, Dossier it) {
        row.put("project", it.project().toString())
                .put("number", it.number())
                .put("subCategory", it.subCategory())
                .put("title", it.title())
                .put("households", it.households())
                .put("requested", it.requested() == null ? null : it.requested().fen())
                .put("reason", it.reason())
                .put("by", it.submittedBy());
        row.set("documents", json.valueToTree(it.documents()));
        ArrayNode lines = row.putArray("budgetLines");
        it.budgetLines().forEach(line -> lines.addObject()
                .put("code", line.code())
                .put("name", line.name())
                .put("fen", line.amount().fen()));
    }

    /** Keeps what was handed in; the database compares each hash with its content again. */
    Uni<Void> keep(Mutiny.Session tx, UUID project, List<SubmittedDocument> documents) {
        if (documents.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ArrayNode rows = json.createArrayNode();
        documents.forEach(it -> rows.addObject().put("sha256", it.sha256()).put("content", it.content()));
        return tx.createNativeQuery(KEEP)
                .setParameter(1, project)
                .setParameter(2, rows.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The hash of the version at hand, computed anew from what the database holds. */
    Uni<String> hashNow(Mutiny.Session tx, UUID project) {
        return tx.createNativeQuery(HASH_NOW, String.class)
                .setParameter(1, project)
                .getSingleResult();
    }

    Uni<Integer> last(Mutiny.Session tx, UUID project) {
        return tx.createNativeQuery(LAST, Integer.class)
                .setParameter(1, project)
                .getSingleResult();
    }

    Uni<Dossier.View> find(Mutiny.Session tx, UUID project, int number) {
        return list(tx, project, number - 1, 1).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<List<Dossier.View>> list(Mutiny.Session tx, UUID project, long after, int rows) {
        return tx.createNativeQuery(COLUMNS, Tuple.class)
                .setParameter(1, project)
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList()
                .map(list -> list.stream().map(this::view).toList());
    }

    private Dossier.View view(Tuple row) {
        Long requested = row.get(5, Long.class);
        return new Dossier.View(
                row.get(0, Integer.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Integer.class),
                requested == null ? null : Money.ofFen(requested),
                List.of(read(row.get(6, String.class), Document[].class)),
                List.of(read(row.get(7, String.class), KeptLine[].class)).stream()
                        .map(line -> new BudgetLine(line.code(), line.name(), Money.ofFen(line.fen())))
                        .toList(),
                row.get(8, String.class),
                row.get(9, String.class),
                row.get(10, OffsetDateTime.class));
    }

    private record KeptLine(String code, String name, long fen) {}

    /** The canonical JSON, whose bytes' SHA-256 is the hash; or null. */
    Uni<String> frozen(Mutiny.Session tx, UUID project, int number) {
        return tx.createNativeQuery(FROZEN, String.class)
                .setParameter(1, project)
                .setParameter(2, number)
                .getSingleResultOrNull();
    }

    /** The bytes, or null if they are not kept here. */
    Uni<byte[]> content(Mutiny.Session tx, UUID project, String sha256) {
        return tx.createNativeQuery(CONTENT, byte[].class)
                .setParameter(1, project)
                .setParameter(2, sha256)
                .getSingleResultOrNull();
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what was written", e);
        }
    }
}
