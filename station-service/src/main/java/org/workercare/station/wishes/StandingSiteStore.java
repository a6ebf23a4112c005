package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.place.Geodesy;
import org.workercare.station.rows.Rows;
import org.workercare.station.site.Site;

/** Where stations stand or will, in the database. Lock order: after the sites' rows, in the order of their ids. */
@ApplicationScoped
class StandingSiteStore {

    private static final String KEEP = """
            insert into standing_site (site_id, position)
            select id, image_on_sphere(latitude, longitude)
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s(id uuid, latitude float8, longitude float8)
            order by id
            on conflict (site_id) do update set position = excluded.position""";
    private static final String DROP = """
            delete from standing_site where site_id in
                (select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))""";
    private static final String SERVED = """
            select w.id from (select id, image_on_sphere(latitude, longitude) as position from wish
                where state = 'made' and organisation like ?1) w
            where exists (select 1 from standing_site s
                where s.position <@ cube_enlarge(w.position, ?2, 3) and cube_distance(s.position, w.position) <= ?2)""";

    private record Row(UUID id, double latitude, double longitude) {}

    private record Served(UUID id) {}

    private final Rows rows;

    StandingSiteStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Integer> keep(Mutiny.Session tx, List<Site> sites) {
        return rows.run(
                tx,
                KEEP,
                rows.json(sites.stream()
                        .map(site -> new Row(
                                site.id(), site.place().latitude(), site.place().longitude()))
                        .toList()));
    }

    Uni<Integer> drop(Mutiny.Session tx, List<UUID> sites) {
        return rows.run(tx, DROP, rows.json(sites));
    }

    /** The open wishes of a subtree that a station stands or will stand within so many metres of, give or take 0.4 %. */
    Uni<List<UUID>> served(Mutiny.Session tx, OrganisationId within, int metres) {
        return rows.list(tx, Served.class, SERVED, within.subtreePattern(), Geodesy.longestChordFor(metres))
                .map(found -> found.stream().map(Served::id).toList());
    }
}
