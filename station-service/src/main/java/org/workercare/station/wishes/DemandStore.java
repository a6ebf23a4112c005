package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;
import org.workercare.station.rows.Rows;

/** Demand in the database. Lock order: the cells' rows in the order of their key. */
@ApplicationScoped
class DemandStore {

    /** Searches longer ago say little of today's want; after a year they are gone. */
    private static final String RECENT = "day > cast(now() at time zone 'Asia/Shanghai' as date) - 90";

    private static final String ADD = """
            insert into demand (grid_x, grid_y, day, what, searches)
            select x, y, cast(now() at time zone 'Asia/Shanghai' as date), what, searches
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as d(x int, y int, what text, searches bigint)
            order by x, y, what
            on conflict (grid_x, grid_y, day, what) do update set searches = demand.searches + excluded.searches""";
    private static final String FORGET = """
            delete from demand where day < cast(now() at time zone 'Asia/Shanghai' as date) - 365""";
    private static final String COUNT = "select grid_x as x, grid_y as y, cast(sum(searches) as bigint) as searches"
            + " from demand where what = 'search' and grid_x between ?1 and ?2 and grid_y between ?3 and ?4 and "
            + RECENT
            + " group by grid_x, grid_y order by grid_x, grid_y";

    /** How often was searched in vain in a cell of the finest zoom in 90 days. */
    record Demand(int x, int y, long searches) {

        GridCell cell() {
            return new GridCell(GridCell.FINEST, x, y);
        }
    }

    private record Count(int x, int y, String what, long searches) {}

    private final Rows rows;

    DemandStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Void> add(Mutiny.Session tx, Map<DemandTally.Key, Long> counts) {
        List<Count> all = counts.entrySet().stream()
                .map(entry -> new Count(
                        entry.getKey().cell().x(),
                        entry.getKey().cell().y(),
                        entry.getKey().what(),
                        entry.getValue()))
                .toList();
        return rows.run(tx, ADD, rows.json(all))
                .chain(() -> rows.run(tx, FORGET))
                .replaceWithVoid();
    }

    /** In the cells between these two, both included: the first lies to the north-west of the second. */
    Uni<List<Demand>> between(Mutiny.Session tx, GridCell first, GridCell second) {
        return rows.list(tx, Demand.class, COUNT, first.x(), second.x(), first.y(), second.y());
    }

    Uni<List<Demand>> everywhere(Mutiny.Session tx) {
        return between(tx, new GridCell(GridCell.FINEST, 0, 0), GridCell.finestAt(new Place(-90, 180)));
    }

    /** Searches in the place's own cell, and in those whose centre lies within so many metres. */
    Uni<Long> around(Mutiny.Session tx, Place place, int metres) {
        GridCell[] corners = GridCell.cornersAround(List.of(place), metres);
        return between(tx, corners[0], corners[1]).map(cells -> cells.stream()
                .filter(each -> each.cell().equals(GridCell.finestAt(place))
                        || Geodesy.distance(each.cell().centre(), place) <= metres)
                .mapToLong(Demand::searches)
                .sum());
    }
}
