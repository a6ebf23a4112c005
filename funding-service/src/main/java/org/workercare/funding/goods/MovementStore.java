package org.workercare.funding.goods;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.GoodsMovement;
import org.workercare.platform.kernel.Money;

/** Movements of goods in the database; only ever added to, after the batches they name are locked. */
@ApplicationScoped
class MovementStore {

    /**
     * Pieces and their value, moved as one.
     *
     * @param from the batch they left, or null
     * @param to the batch they joined, or null
     */
    record Movement(
            long id,
            GoodsMovement.Kind kind,
            UUID from,
            UUID to,
            int pieces,
            Money value,
            String note,
            String madeBy,
            OffsetDateTime madeAt) {}

    private static final String APPEND = """
            insert into goods_movement (kind, from_batch, to_batch, pieces, value, note, made_by)
            select kind, "from", "to", pieces, value, note, "by"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as m(
                ordinal int, kind text, "from" uuid, "to" uuid, pieces int, value bigint, note text, "by" text)
            order by ordinal""";
    private static final String OF_BATCH = """
            select id, kind, from_batch, to_batch, pieces, value, note, made_by, made_at from goods_movement
            where (from_batch = ?1 or to_batch = ?1) and id > ?2 order by id limit ?3""";

    private final ObjectMapper json;

    MovementStore(ObjectMapper json) {
        this.json = json;
    }

    Uni<Void> append(Mutiny.Session tx, List<GoodsPosting> postings) {
        ArrayNode rows = json.createArrayNode();
        for (GoodsPosting posting : postings) {
            GoodsMovement movement = posting.movement();
            rows.addObject()
                    .put("ordinal", rows.size())
                    .put("kind", movement.kind().name())
                    .put("from", id(movement.from()))
                    .put("to", id(movement.to()))
                    .put("pieces", movement.pieces())
                    .put("value", movement.value().fen())
                    .put("note", posting.note())
                    .put("by", posting.by());
        }
        return tx.createNativeQuery(APPEND)
                .setParameter(1, rows.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String id(GoodsMovement.Batch batch) {
        return batch == null ? null : batch.id().toString();
    }

    Uni<List<Movement>> of(Mutiny.Session tx, UUID batch, long after, int rows) {
        return tx.createNativeQuery(OF_BATCH, Tuple.class)
                .setParameter(1, batch)
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList()
                .map(list -> list.stream().map(MovementStore::movement).toList());
    }

    private static Movement movement(Tuple row) {
        return new Movement(
                row.get(0, Long.class),
                GoodsMovement.Kind.valueOf(row.get(1, String.class)),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, Integer.class),
                Money.ofFen(row.get(5, Long.class)),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, OffsetDateTime.class));
    }
}
