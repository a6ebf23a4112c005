package org.workercare.station.supplies;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;
import org.workercare.station.site.Site;

/** Stock in the database. Lock order: the item's row, items in the order of their ids; then its lots. */
@ApplicationScoped
class StockStore {

    private static final String TODAY = "cast(now() at time zone 'Asia/Shanghai' as date)";
    private static final String SUMS = " left join lateral (select"
            + " coalesce(sum(quantity) filter (where expires_on is null or expires_on >= " + TODAY + "), 0) as usable,"
            + " coalesce(sum(quantity) filter (where expires_on < " + TODAY + "), 0) as expired"
            + " from stock_lot where item_id = i.id and quantity > 0) sums on true ";
    private static final String SELECT =
            "select i.*, i.is_low as low, sums.usable, sums.expired from stock_item i" + SUMS;
    private static final String ADD = """
            insert into stock_item (id, site_id, organisation, name, unit, kind, low_mark, is_low)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7 > 0) returning *, is_low as low, 0 as usable, 0 as expired""";
    private static final String POST = """
            with parts as (
                select id, "lotId" as lot_id, quantity
                from jsonb_to_recordset(cast(cast(?5 as text) as jsonb)) as p(id uuid, "lotId" uuid, quantity int)),
            moved as (
                update stock_lot l set quantity = l.quantity + p.quantity from parts p
                where l.id = p.lot_id and l.item_id = ?2)
            insert into stock_posting (id, movement, item_id, lot_id, kind, quantity, remark)
            select id, ?1, ?2, lot_id, ?3, quantity, ?4 from parts""";
    private static final String USE = "select d.ago as ago, coalesce(sum(-p.quantity), 0) as used, i.id as item_id"
            + " from stock_item i cross join generate_series(1, least(56, " + TODAY
            + " - cast(i.created_at at time zone 'Asia/Shanghai' as date))) as d(ago)"
            + " left join stock_posting p on p.item_id = i.id and p.kind = 'used' and p.day = " + TODAY + " - d.ago"
            + " where i.id = ?1 group by i.id, d.ago order by d.ago desc";
    private static final String TURN = """
            update stock_item set is_low = not is_low, version = version + 1 where id in
                (select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))""";
    private static final String EXPIRING =
            "select l.id as lot_id, l.item_id, i.site_id, i.organisation, i.name, i.unit,"
                    + " i.kind, l.quantity, l.expires_on, l.expires_on < " + TODAY + " as expired"
                    + " from stock_lot l join stock_item i on i.id = l.item_id where l.quantity > 0 and l.expires_on <= "
                    + TODAY
                    + " + cast(?1 as int) and i.organisation like ?2 and (cast(?3 as uuid) is null or i.site_id = ?3)"
                    + " order by l.expires_on, l.id limit ?4";
    private static final String NEARED =
            "with due as (select id from stock_lot where quantity > 0 and expires_on <= " + TODAY
                    + " + 30 and expiry_told_at is null order by id limit ?1 for update skip locked)"
                    + " update stock_lot l set expiry_told_at = now() from due, stock_item i where l.id = due.id and i.id = l.item_id"
                    + " returning l.id as lot_id, l.item_id, i.site_id, i.organisation, i.name, i.unit, i.kind, l.quantity,"
                    + " l.expires_on, false as expired";
    private static final String EXPIRED = "select i.id from stock_item i where i.id in (select item_id from stock_lot"
            + " where quantity > 0 and expires_on < " + TODAY + " and not expiry_noted limit ?1)"
            + " order by i.id for update skip locked";
    private static final String NOTE = "update stock_lot set expiry_noted = true where expires_on < " + TODAY
            + " and not expiry_noted and item_id in "
            + "(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))";

    /** A part of a movement, about to be kept. */
    record NewPosting(UUID id, UUID lotId, int quantity) {}

    private record Use(int ago, int used) {}

    private record Id(UUID id) {}

    private record Today(LocalDate day) {}

    private final Rows rows;

    StockStore(Rows rows) {
        this.rows = rows;
    }

    Uni<LocalDate> today(Mutiny.Session tx) {
        return rows.one(tx, Today.class, "select " + TODAY + " as day").map(Today::day);
    }

    Uni<StockItem> add(Mutiny.Session tx, UUID id, Site site, StockItem.Request item) {
        return rows.one(
                tx,
                StockItem.class,
                ADD,
                id,
                site.id(),
                site.organisation().value(),
                item.name().strip(),
                item.unit().strip(),
                item.kind().wireName(),
                item.lowMark());
    }

    Uni<StockItem> find(Mutiny.Session tx, UUID id) {
        return one(tx, SELECT + "where i.id = ?1", id);
    }

    Uni<StockItem> lock(Mutiny.Session tx, UUID id) {
        return one(tx, SELECT + "where i.id = ?1 for update of i", id);
    }

    private Uni<StockItem> one(Mutiny.Session tx, String sql, UUID id) {
        return rows.one(tx, StockItem.class, sql, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }

    Uni<List<StockItem>> list(Mutiny.Session tx, UUID after, UUID site, int limit) {
        String sql = SELECT + "where i.id > ?1 and (cast(?2 as uuid) is null or i.site_id = ?2) order by i.id limit ?3";
        return rows.list(tx, StockItem.class, sql, after, site, limit);
    }

    /** Those that hold something. */
    Uni<List<Shelf.Lot>> lots(Mutiny.Session tx, UUID item) {
        String sql = "select id, quantity, expires_on from stock_lot where item_id = ?1 and quantity > 0 order by id";
        return rows.list(tx, Shelf.Lot.class, sql, item);
    }

    /** An empty lot for what is received. */
    Uni<Integer> open(Mutiny.Session tx, UUID lot, UUID item, LocalDate expiresOn) {
        return rows.run(
                tx,
                "insert into stock_lot (id, item_id, quantity, expires_on) values (?1, ?2, 0, ?3)",
                lot,
                item,
                expiresOn);
    }

    /** Posts a movement and moves its lots; the item's row is locked. */
    Uni<Integer> post(
            Mutiny.Session tx, UUID movement, UUID item, Movement.Kind kind, String remark, List<NewPosting> parts) {
        return rows.run(tx, POST, movement, item, kind.wireName(), remark, rows.json(parts));
    }

    Uni<List<Movement>> movements(Mutiny.Session tx, UUID item, UUID after, int limit) {
        String sql = "select * from stock_posting where item_id = ?1 and id > ?2 order by id limit ?3";
        return rows.list(tx, Movement.class, sql, item, after, limit);
    }

    /** How much was used on each of the last 56 days, or since there is such an item; the last is yesterday's. */
    Uni<int[]> use(Mutiny.Session tx, UUID item) {
        return rows.list(tx, Use.class, USE, item)
                .map(found -> found.stream().mapToInt(Use::used).toArray());
    }

    /** What was low is low no more, and the other way round; the items' rows are locked. */
    Uni<Integer> turn(Mutiny.Session tx, List<UUID> items) {
        return rows.run(tx, TURN, rows.json(items));
    }

    Uni<Integer> setLowMark(Mutiny.Session tx, UUID item, int lowMark) {
        return rows.run(tx, "update stock_item set low_mark = ?2, version = version + 1 where id = ?1", item, lowMark);
    }

    Uni<List<StockItem.Expiring>> expiring(Mutiny.Session tx, int days, OrganisationId within, UUID site, int limit) {
        return rows.list(tx, StockItem.Expiring.class, EXPIRING, days, within.subtreePattern(), site, limit);
    }

    /** Lots that have thirty days left at most and were not told of: from now on they were. */
    Uni<List<StockItem.Expiring>> neared(Mutiny.Session tx, int limit) {
        return rows.list(tx, StockItem.Expiring.class, NEARED, limit);
    }

    /** Locks items some of which expired unnoticed, and notes it; gives their ids. */
    Uni<List<UUID>> expired(Mutiny.Session tx, int limit) {
        return rows.list(tx, Id.class, EXPIRED, limit)
                .map(found -> found.stream().map(Id::id).toList())
                .call(items -> items.isEmpty() ? Uni.createFrom().item(0) : rows.run(tx, NOTE, rows.json(items)));
    }

    Uni<List<StockItem>> all(Mutiny.Session tx, List<UUID> items) {
        String sql = SELECT + "where i.id in"
                + " (select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))"
                + " order by i.id";
        return rows.list(tx, StockItem.class, sql, rows.json(items));
    }
}
