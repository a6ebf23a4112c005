package org.workercare.station.supplies;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/** Goods and coupons in the database. Lock order: the batch's row, then its coupons. */
@ApplicationScoped
class SupplyStore {

    private static final String STOCK = """
            insert into goods_batch (id, site_id, organisation, number, item, quantity) values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (id) do nothing""";
    private static final String ISSUE = """
            insert into coupon (id, batch_id, worker, code)
            select id, ?1, worker, code
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as c(id uuid, worker text, code text)
            on conflict (batch_id, worker) where worker is not null do nothing""";
    private static final String HAND_OUT = """
            update coupon set handed_out_at = now()
            where batch_id = ?1 and handed_out_at is null
              and code in (select value from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)))
            returning code""";
    private static final String LIST = """
            select * from goods_batch where id > ?1 and (cast(?2 as uuid) is null or site_id = ?2) order by id limit ?3""";

    /** A coupon about to be kept. */
    record NewCoupon(UUID id, String worker, String code) {}

    private record Code(String code) {}

    private final Rows rows;

    SupplyStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Integer> stock(Mutiny.Session tx, GoodsBatch batch) {
        return rows.run(
                tx,
                STOCK,
                batch.id(),
                batch.siteId(),
                batch.organisation().value(),
                batch.number(),
                batch.item(),
                batch.quantity());
    }

    Uni<GoodsBatch> find(Mutiny.Session tx, UUID id) {
        return one(tx, "select * from goods_batch where id = ?1", id);
    }

    Uni<GoodsBatch> lock(Mutiny.Session tx, UUID id) {
        return one(tx, "select * from goods_batch where id = ?1 for update", id);
    }

    private Uni<GoodsBatch> one(Mutiny.Session tx, String sql, UUID id) {
        return rows.one(tx, GoodsBatch.class, sql, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }

    Uni<List<GoodsBatch>> list(Mutiny.Session tx, UUID after, UUID site, int limit) {
        return rows.list(tx, GoodsBatch.class, LIST, after, site, limit);
    }

    /** Gives how many coupons were new: a worker's second one of a batch is not. */
    Uni<Integer> issue(Mutiny.Session tx, UUID batch, List<NewCoupon> coupons) {
        return rows.run(tx, ISSUE, batch, rows.json(coupons))
                .call(issued -> rows.run(
                        tx,
                        "update goods_batch set issued = issued + ?2, version = version + 1 where id = ?1",
                        batch,
                        issued));
    }

    /** Uses up those of the codes that are good; gives them. */
    Uni<List<String>> handOut(Mutiny.Session tx, UUID batch, List<String> codes) {
        return rows.list(tx, Code.class, HAND_OUT, batch, rows.json(codes))
                .map(found -> found.stream().map(Code::code).toList());
    }

    Uni<GoodsBatch> count(Mutiny.Session tx, UUID batch, int handedOut) {
        String sql =
                "update goods_batch set handed_out = handed_out + ?2, version = version + 1 where id = ?1 returning *";
        return rows.one(tx, GoodsBatch.class, sql, batch, handedOut);
    }
}
