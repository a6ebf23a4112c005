package org.workercare.funding.aid.disbursement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.Earmark;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Batches in the database. Lock order: the batch, which guards its lines and receipts; then its cases by id. */
@ApplicationScoped
class BatchStore {

    private static final String READ = """
            select id, organisation, programme, earmark, state, lines, total, made_by, made_at, sha256, signature, key_id,
                   sent_by, sent_at, cast(breakdown as text), version
            from disbursement_batch where\s""";
    private static final String INSERT = """
            insert into disbursement_batch (id, organisation, programme, earmark, state, lines, total, made_by)
            values (?1, ?2, ?3, ?4, 'DRAFT', ?5, ?6, ?7)""";
    private static final String SEND = """
            update disbursement_batch
            set state = 'SENT', sent_by = ?2, sent_at = ?3, file = ?4, sha256 = ?5, signature = ?6, key_id = ?7,
                breakdown = cast(cast(?8 as text) as jsonb), version = version + 1
            where id = ?1""";
    private static final String MOVE = "update disbursement_batch set state = ?2, version = version + 1 where id = ?1";
    private static final String FILE = "select file from disbursement_batch where id = ?1";

    private final ObjectMapper json;

    BatchStore(ObjectMapper json) {
        this.json = json;
    }

    /** The batch, or null. */
    Uni<Batch> find(Mutiny.Session tx, UUID id) {
        return one(tx, READ + "id = ?1", id);
    }

    Uni<Batch> lock(Mutiny.Session tx, UUID id) {
        return one(tx, READ + "id = ?1 for update", id);
    }

    private Uni<Batch> one(Mutiny.Session tx, String sql, UUID id) {
        return tx.createNativeQuery(sql, Tuple.class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : batch(row));
    }

    Uni<List<Batch>> list(
            Mutiny.Session tx, OrganisationId within, UUID programme, BatchState state, UUID after, int rows) {
        return tx.createNativeQuery(READ + """
                        id > ?1 and organisation like ?2 and (cast(?3 as uuid) is null or programme = ?3)
                        and (cast(?4 as text) is null or state = ?4) order by id limit ?5""", Tuple.class)
                .setParameter(1, after)
                .setParameter(2, within.subtreePattern())
                .setParameter(3, programme)
                .setParameter(4, state == null ? null : state.name())
                .setParameter(5, rows)
                .getResultList()
                .map(found -> found.stream().map(this::batch).toList());
    }

    private Batch batch(Tuple row) {
        String sha256 = row.get(9, String.class);
        return new Batch(
                row.get(0, UUID.class),
                new OrganisationId(row.get(1, String.class)),
                row.get(2, UUID.class),
                Earmark.valueOf(row.get(3, String.class)),
                BatchState.valueOf(row.get(4, String.class)),
                row.get(5, Integer.class),
                Money.ofFen(row.get(6, Long.class)),
                row.get(7, String.class),
                row.get(8, OffsetDateTime.class),
                sha256 == null
                        ? null
                        : new SignFile.Signed(sha256, row.get(10, String.class), row.get(11, String.class)),
                row.get(12, String.class),
                row.get(13, OffsetDateTime.class),
                tree(row.get(14, String.class)),
                row.get(15, Long.class));
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept breakdown is JSON", e);
        }
    }

    Uni<Void> insert(
            Mutiny.Session tx,
            UUID id,
            OrganisationId organisation,
            UUID programme,
            Earmark earmark,
            int lines,
            Money total,
            String by) {
        return tx.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, organisation.value())
                .setParameter(3, programme)
                .setParameter(4, earmark.name())
                .setParameter(5, lines)
                .setParameter(6, total.fen())
                .setParameter(7, by)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** @param file sealed */
    Uni<Void> send(
            Mutiny.Session tx,
            PaymentFile payments,
            String file,
            SignFile.Signed signed,
            Breakdown breakdown,
            String by) {
        return tx.createNativeQuery(SEND)
                .setParameter(1, payments.batch())
                .setParameter(2, by)
                .setParameter(3, payments.madeAt())
                .setParameter(4, file)
                .setParameter(5, signed.sha256())
                .setParameter(6, signed.signature())
                .setParameter(7, signed.keyId())
                .setParameter(8, json.valueToTree(breakdown).toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> move(Mutiny.Session tx, UUID id, BatchState to) {
        return tx.createNativeQuery(MOVE)
                .setParameter(1, id)
                .setParameter(2, to.name())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The sealed file, or null. */
    Uni<String> file(Mutiny.Session tx, UUID id) {
        return tx.createNativeQuery(FILE, String.class).setParameter(1, id).getSingleResultOrNull();
    }

    /** By the database's clock. */
    Uni<OffsetDateTime> now(Mutiny.Session tx) {
        return tx.createNativeQuery("select clock_timestamp()", OffsetDateTime.class)
                .getSingleResult();
    }
}
