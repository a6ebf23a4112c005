package org.workercare.station.search;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;
import org.workercare.station.rows.Rows;
import org.workercare.station.site.Site;

/** The places that search knows. Lock order: its rows after the sites' own. */
@ApplicationScoped
class SearchStore {

    private static final String KEEP = """
            insert into search_place (site_id, name, latitude, longitude, position, opening_hours, facilities, bays)
            select site_id, name, latitude, longitude, cube(array[x, y, z]), opening_hours,
                array(select jsonb_array_elements_text(facilities)), bays
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s(site_id uuid, name text, latitude float8,
                longitude float8, x float8, y float8, z float8, opening_hours text, facilities jsonb, bays int)
            order by site_id
            on conflict (site_id) do update set name = excluded.name, opening_hours = excluded.opening_hours,
                facilities = excluded.facilities, bays = excluded.bays""";
    private static final String DROP = """
            delete from search_place where site_id in
                (select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))""";
    private static final String BY_CHORD = """
            select site_id, name, latitude, longitude, opening_hours, to_jsonb(facilities) as facilities, bays,
                position <-> cube(array[cast(?1 as float8), cast(?2 as float8), cast(?3 as float8)]) as chord
            from search_place
            where facilities @> array(select jsonb_array_elements_text(cast(cast(?4 as text) as jsonb)))
            order by position <-> cube(array[cast(?1 as float8), cast(?2 as float8), cast(?3 as float8)]), site_id
            limit ?5 offset ?6""";

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Entry(
            UUID siteId,
            String name,
            double latitude,
            double longitude,
            double x,
            double y,
            double z,
            String openingHours,
            List<String> facilities,
            int bays) {

        static Entry of(Site site) {
            double[] image = Geodesy.onUnitSphere(site.place());
            return new Entry(
                    site.id(),
                    site.name(),
                    site.place().latitude(),
                    site.place().longitude(),
                    image[0],
                    image[1],
                    image[2],
                    site.openingHours(),
                    site.workingFacilities(),
                    site.bays());
        }
    }

    private final Rows rows;

    SearchStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Integer> keep(Mutiny.Session tx, List<Site> open) {
        return rows.run(tx, KEEP, rows.json(open.stream().map(Entry::of).toList()));
    }

    Uni<Integer> drop(Mutiny.Session tx, List<UUID> sites) {
        return rows.run(tx, DROP, rows.json(sites));
    }

    /** A stretch of the places with these facilities, in the order of their chords. */
    Uni<List<Candidate>> byChord(Mutiny.Session tx, Place from, List<String> facilities, int limit, int offset) {
        double[] image = Geodesy.onUnitSphere(from);
        return rows.list(
                tx, Candidate.class, BY_CHORD, image[0], image[1], image[2], rows.json(facilities), limit, offset);
    }
}
