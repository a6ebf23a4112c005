package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;
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
            select id, latitude, longitude, kinds from wish where state = 'made' and organisation like ?1""";
    private static final String LOCK_OPEN = "select * from wish where id in " + IDS
            + " and state = 'made' and organisation like ?2 order by id for update";
    private static final String PROPOSE = "update wish set state = 'proposed', proposal_id = ?2 where id in " + IDS;
    private static final String RELEASE = "update wish set state = 'made', proposal_id = null where state = 'proposed'"
            + " and proposal_id in (select id from proposal where site_id in " + IDS + ")";
    private static final String TELL = """
            insert into wish_notice (wish_id, site_id)
            select w.id, p.site_id from wish w join proposal p on p.id = w.proposal_id
            where w.state = 'proposed' and p.site_id in """ + " " + IDS + """
             order by w.id on conflict do nothing returning wish_id, site_id""";
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

        ClusterWishes.Point point() {
            return new ClusterWishes.Point(id, new Place(latitude, longitude), kinds);
        }
    }

    /** A wisher who is being told. */
    record Notice(UUID wishId, UUID siteId) {}

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

    Uni<List<ClusterWishes.Point>> open(Mutiny.Session tx, OrganisationId within) {
        return rows.list(tx, WishRow.class, OPEN, within.subtreePattern())
                .map(found -> found.stream().map(WishRow::point).toList());
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

    /** Notes that the wishers of these open sites are told; gives those who were not told before. */
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
