package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.place.Place;
import org.workercare.station.rows.Rows;

/** Wishes in the database. Lock order: a proposal and its site that exist before their wishes; wishes in the
 * order of their ids. */
@ApplicationScoped
class WishStore {

    private static final String IDS =
            "(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))";
    private static final String INSERT = """
            insert into wish (id, author, organisation, latitude, longitude, kinds, sealed_text)
            values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as jsonb), ?7) returning *""";
    private static final String MINE = """
            select w.*, n.site_id as fulfilled_by, n.told_at from wish w left join wish_notice n on n.wish_id = w.id
            where w.author = ?1 and w.id > ?2 order by w.id limit ?3""";
    private static final String OPEN = """
            select w.id, w.latitude, w.longitude, w.kinds, w.organisation, w.state, cast(now.seen as text) as seen
            from (select pg_current_snapshot() as seen) now left join wish w on w.state = 'made'""";
    private static final String CHANGED = """
            select w.id, w.latitude, w.longitude, w.kinds, w.organisation, w.state, cast(now.seen as text) as seen
            from (select pg_current_snapshot() as seen, cast(cast(?1 as text) as pg_snapshot) as before) now
            left join wish w on w.changed_by >= pg_snapshot_xmin(now.before)
                and not pg_visible_in_snapshot(w.changed_by, now.before)""";
    private static final String LOCK_OPEN = "select * from wish where id in " + IDS
            + " and state = 'made' and organisation like ?2 order by id for update";
    private static final String PROPOSE = "with proposed as (update wish set state = 'proposed', proposal_id = ?2"
            + " where id in " + IDS + " returning id) insert into wish_path (wish_id, proposal_id)"
            + " select id, cast(?2 as uuid) from proposed";
    private static final String RELEASE = "update wish set state = 'made', proposal_id = null where state = 'proposed'"
            + " and proposal_id in (select id from proposal where site_id in " + IDS + ")";
    private static final String TELL = """
            insert into wish_notice (wish_id, site_id, told_through)
            select w.id, p.site_id, first_value(w.id) over (partition by p.site_id, w.author order by w.id) from wish w join proposal p on p.id = w.proposal_id
            where w.state = 'proposed' and p.site_id in """ + " " + IDS + """
             order by w.id on conflict do nothing returning wish_id, site_id, told_through""";
    private static final String OWN = """
            select w.*, n.site_id as fulfilled_by, n.told_at from wish w left join wish_notice n on n.wish_id = w.id
            where w.id = ?1 and w.author = ?2""";
    private static final String WISHERS = """
            select grid_x as x, grid_y as y, jsonb_agg(distinct hashtextextended(author, 0)) as people
            from wish where state <> 'fulfilled' group by grid_x, grid_y""";
    private static final String FULFIL = "update wish set state = 'fulfilled' where id in " + IDS;

    record WishRow(
            UUID id,
            double latitude,
            double longitude,
            List<WishKind> kinds,
            OrganisationId organisation,
            Wish.State state,
            OffsetDateTime madeAt,
            UUID fulfilledBy,
            OffsetDateTime toldAt) {

        Wish wish() {
            return new Wish(
                    id, new Place(latitude, longitude), kinds, organisation, state, madeAt, fulfilledBy, toldAt);
        }
    }

    /** A wish as it is since it last changed; of no wish, but with the snapshot, where none did. */
    record Change(
            UUID id,
            Double latitude,
            Double longitude,
            List<WishKind> kinds,
            OrganisationId organisation,
            Wish.State state,
            String seen) {

        boolean isOpen() {
            return state == Wish.State.MADE;
        }

        ClusterWishes.Point point() {
            return new ClusterWishes.Point(id, new Place(latitude, longitude), kinds);
        }
    }

    /**
     * What changed.
     *
     * @param snapshot what was seen: with it the next changes are asked for
     */
    record Changes(List<Change> wishes, String snapshot) {}

    /**
     * A wish that came true.
     *
     * @param toldThrough the wish through which its wisher is told, this one or another of his
     */
    record Notice(UUID wishId, UUID siteId, UUID toldThrough) {}

    /** Those who wait for something in a cell of the finest zoom, as numbers that stand for them. */
    record Wishers(int x, int y, List<Long> people) {

        GridCell cell() {
            return new GridCell(GridCell.FINEST, x, y);
        }
    }

    private final Rows rows;

    WishStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Wish> insert(
            Mutiny.Session tx,
            UUID id,
            String author,
            OrganisationId organisation,
            Place place,
            List<WishKind> kinds,
            String sealedText) {
        return rows.one(
                        tx,
                        WishRow.class,
                        INSERT,
                        id,
                        author,
                        organisation.value(),
                        place.latitude(),
                        place.longitude(),
                        rows.json(kinds),
                        sealedText)
                .map(WishRow::wish);
    }

    Uni<List<Wish>> mine(Mutiny.Session tx, String author, UUID after, int limit) {
        return rows.list(tx, WishRow.class, MINE, author, after, limit)
                .map(found -> found.stream().map(WishRow::wish).toList());
    }

    /**
     * What this snapshot did not see; every open wish, if there is none.
     *
     * @param before a snapshot as an earlier answer named it, or null
     */
    Uni<Changes> changes(Mutiny.Session tx, String before) {
        Uni<List<Change>> read =
                before == null ? rows.list(tx, Change.class, OPEN) : rows.list(tx, Change.class, CHANGED, before);
        return read.map(found -> new Changes(
                found.stream().filter(change -> change.id() != null).toList(),
                found.getFirst().seen()));
    }

    /** Fails with {@code not-found} for another's wish, too. */
    Uni<Wish> own(Mutiny.Session tx, UUID id, String author) {
        return rows.one(tx, WishRow.class, OWN, id, author)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .map(WishRow::wish);
    }

    Uni<List<Wishers>> waiting(Mutiny.Session tx) {
        return rows.list(tx, Wishers.class, WISHERS);
    }

    /** Those of the ids that are open and within the organisation, locked. */
    Uni<List<UUID>> lockOpen(Mutiny.Session tx, List<UUID> ids, OrganisationId within) {
        return rows.list(tx, WishRow.class, LOCK_OPEN, rows.json(ids), within.subtreePattern())
                .map(found -> found.stream().map(WishRow::id).toList());
    }

    Uni<Integer> propose(Mutiny.Session tx, List<UUID> ids, UUID proposal) {
        return rows.run(tx, PROPOSE, rows.json(ids), proposal);
    }

    /** Wishes for sites that will not open may be proposed again. */
    Uni<Integer> release(Mutiny.Session tx, List<UUID> sites) {
        return rows.run(tx, RELEASE, rows.json(sites));
    }

    /** Notes that the wishers of these open sites are told; gives the wishes of which they were not told before. */
    Uni<List<Notice>> tell(Mutiny.Session tx, List<UUID> sites) {
        return rows.list(tx, Notice.class, TELL, rows.json(sites))
                .call(notices -> notices.isEmpty()
                        ? Uni.createFrom().item(0)
                        : rows.run(
                                tx,
                                FULFIL,
                                rows.json(notices.stream().map(Notice::wishId).toList())));
    }
}
