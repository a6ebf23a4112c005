package org.workercare.station.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.workercare.station.occupancy.Bay;
import org.workercare.station.place.Place;
import org.workercare.station.site.Facility;
import org.workercare.station.site.HoursException;
import org.workercare.station.site.SiteAudience;
import org.workercare.station.site.SiteHours;
import org.workercare.station.site.SiteState;

/**
 * Changes, and what the changed things are now. It reads the tables of three features, but only these columns: they are
 * what anybody may see. Locks nothing but the rows it purges.
 */
@ApplicationScoped
class ChangeStore {

    /** What can change. */
    enum Kind {
        SITE,
        BAY,
        PROMISE
    }

    /** A change before it is known what the thing is now. */
    record Noted(Position position, Kind kind, UUID subject, Instant madeAt) {}

    /**
     * What there is behind a place.
     *
     * @param settled transactions below this are over
     * @param floor the place up to which changes are no longer kept
     */
    record Stretch(long settled, Instant now, Position floor, List<Noted> noted) {}

    /** A thing and its id. */
    record Known(UUID id, Shown shown) {}

    private static final String AFTER = "select * from changes_after($1, $2, $3)";
    private static final String SITES = """
            select id, name, latitude, longitude, state, opening_hours, exceptions::text, facilities::text, audiences::text, bays from site""";
    private static final String BAYS = "select id, site_id, number, status, since, source from bay";
    private static final String LIVE = "state in ('held', 'booked', 'checked-in')";
    private static final String PROMISES = """
            select id, site_id, bay_id, bay_number, lower(period), upper(period), hold_expires_at, %s
            from reservation""".formatted(LIVE);
    private static final String NAMED = " where id = any($1)";
    private static final String PAGE = " where id > $1 order by id limit $2";
    private static final String LIVE_PAGE =
            " where id > $1 and " + LIVE + " and upper(period) > now() order by id limit $2";
    private static final String PURGE = """
            with gone as (
                delete from change where (transaction, sequence) in (
                    select transaction, sequence from change where made_at < now() - make_interval(secs => $1)
                    order by transaction, sequence limit $2)
                returning transaction, sequence),
            moved as (
                update change_floor set (transaction, sequence) = (
                    select transaction, sequence from gone order by transaction desc, sequence desc limit 1)
                where exists (select from gone))
            select count(*) from gone""";

    private static final TypeReference<List<Facility>> FACILITIES = new TypeReference<>() {};
    private static final TypeReference<List<HoursException>> EXCEPTIONS = new TypeReference<>() {};
    private static final TypeReference<List<SiteAudience>> AUDIENCES = new TypeReference<>() {};
    private static final int MOST_REMEMBERED = 10_000;

    private final Pool pool;
    private final ObjectMapper json;
    /** Few texts stand for all sites: read once, and kept once in memory. */
    private final Map<String, List<?>> lists = new ConcurrentHashMap<>();

    ChangeStore(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    Uni<Stretch> after(Position position, int atMost) {
        Tuple place = Tuple.of(position.transaction(), position.sequence(), atMost);
        return pool.preparedQuery(AFTER).execute(place).map(ChangeStore::stretch);
    }

    /** Those of the things that exist, as they are now. */
    Uni<List<Known>> named(Kind kind, Collection<UUID> ids) {
        return pool.preparedQuery(columnsOf(kind) + NAMED)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> known(kind, rows));
    }

    /** Everything there is, page by page in the order of ids; of promises, those that stand. */
    Uni<List<Known>> page(Kind kind, UUID after, int size) {
        return pool.preparedQuery(columnsOf(kind) + (kind == Kind.PROMISE ? LIVE_PAGE : PAGE))
                .execute(Tuple.of(after, size))
                .map(rows -> known(kind, rows));
    }

    /** @return how many were purged */
    Uni<Integer> purge(Duration kept, int atMost) {
        return pool.preparedQuery(PURGE)
                .execute(Tuple.of((double) kept.toSeconds(), atMost))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private static String columnsOf(Kind kind) {
        return switch (kind) {
            case SITE -> SITES;
            case BAY -> BAYS;
            case PROMISE -> PROMISES;
        };
    }

    private static Stretch stretch(RowSet<Row> rows) {
        List<Noted> noted = new ArrayList<>(rows.size());
        Row head = rows.iterator().next();
        for (Row row : rows) {
            if (row.getLong(4) != null) {
                noted.add(new Noted(
                        new Position(row.getLong(4), row.getLong(5)),
                        Kind.valueOf(row.getString(6).toUpperCase(java.util.Locale.ROOT)),
                        row.getUUID(7),
                        instant(row, 8)));
            }
        }
        return new Stretch(head.getLong(0), instant(head, 1), new Position(head.getLong(2), head.getLong(3)), noted);
    }

    private List<Known> known(Kind kind, RowSet<Row> rows) {
        List<Known> known = new ArrayList<>(rows.size());
        for (Row row : rows) {
            known.add(new Known(
                    row.getUUID(0),
                    switch (kind) {
                        case SITE -> site(row);
                        case BAY -> bay(row);
                        case PROMISE -> promise(row);
                    }));
        }
        return known;
    }

    private Shown.Site site(Row row) {
        return new Shown.Site(
                row.getUUID(0),
                row.getString(1),
                new Place(row.getDouble(2), row.getDouble(3)),
                SiteState.fromString(row.getString(4)),
                row.getString(5) == null
                        ? null
                        : SiteHours.effective(row.getString(5), list(row.getString(6), EXCEPTIONS)),
                list(row.getString(7), FACILITIES),
                list(row.getString(8), AUDIENCES),
                row.getInteger(9));
    }

    private static Shown.Bay bay(Row row) {
        return new Shown.Bay(
                row.getUUID(1),
                row.getUUID(0),
                row.getInteger(2),
                Bay.Status.fromString(row.getString(3)),
                instant(row, 4),
                row.getString(5));
    }

    private static Shown.Promise promise(Row row) {
        return new Shown.Promise(
                row.getUUID(1),
                row.getUUID(0),
                row.getUUID(2),
                row.getInteger(3),
                instant(row, 4),
                instant(row, 5),
                row.getBoolean(7),
                instant(row, 6));
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> list(String text, TypeReference<List<T>> type) {
        if (lists.size() > MOST_REMEMBERED) {
            lists.clear();
        }
        return (List<T>) lists.computeIfAbsent(type.getType().getTypeName() + text, key -> read(text, type));
    }

    private <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return List.copyOf(json.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a site's lists were written by this service", e);
        }
    }
}
