package org.workercare.station.tiles;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.workercare.station.place.Place;

/** Counts sites' free bays. Locks nothing. */
@ApplicationScoped
class FiguresStore {

    private static final String FIGURES = """
            select s.id, s.name, s.latitude, s.longitude, s.state = 'open', s.opening_hours, s.bays,
                (select count(*)::int from bay b where b.site_id = s.id and b.status = 'available' and not exists (
                    select from reservation r where r.site_id = s.id and r.bay_id = b.id
                        and r.state in ('held', 'booked', 'checked-in') and r.period @> clock_timestamp()))
            from site s where s.id = any($1)""";

    private final Pool pool;

    FiguresStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<SiteFigures>> of(Collection<UUID> sites) {
        return pool.preparedQuery(FIGURES)
                .execute(Tuple.of(sites.toArray(UUID[]::new)))
                .map(rows -> {
                    List<SiteFigures> figures = new ArrayList<>(rows.size());
                    rows.forEach(row -> figures.add(figures(row)));
                    return figures;
                });
    }

    private static SiteFigures figures(Row row) {
        Place place = row.getBoolean(4) ? new Place(row.getDouble(2), row.getDouble(3)) : null;
        return new SiteFigures(
                row.getUUID(0), row.getString(1), place, row.getString(5), row.getInteger(6), row.getInteger(7));
    }
}
