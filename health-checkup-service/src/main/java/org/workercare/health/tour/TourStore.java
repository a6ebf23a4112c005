package org.workercare.health.tour;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.storage.Rows;

/** Tours and stops in the database. Lock order: nothing but the row inserted; a bus at one time by exclusion. */
@ApplicationScoped
class TourStore {

    private static final String TOUR = """
            select id, campaign_id as campaign, organisation, bus_id as bus, team_id as team, title,
                throughput_per_hour as "throughputPerHour", version from tour""";
    private static final String STOP = """
            select id, tour_id as tour, campaign_id as campaign, organisation, place, enterprise, site_id as "siteId",
                latitude, longitude, starts_at as "startsAt", ends_at as "endsAt", version from stop""";
    private static final String INSERT_TOUR = """
            insert into tour (id, campaign_id, organisation, bus_id, team_id, title, throughput_per_hour)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""";
    private static final String INSERT_STOP = """
            insert into stop (id, tour_id, campaign_id, organisation, bus_id, place, enterprise, site_id, latitude,
                longitude, starts_at, ends_at)
            select s.id, t.id, t.campaign_id, t.organisation, t.bus_id, s.place, s.enterprise, s."siteId", s.latitude,
                s.longitude, s."startsAt", s."endsAt"
            from jsonb_to_record(cast(cast(?1 as text) as jsonb)) as s(id uuid, tour uuid, place text, enterprise text, "siteId" uuid,
                latitude float8, longitude float8, "startsAt" timestamptz, "endsAt" timestamptz)
            join tour t on t.id = s.tour""";

    private record Count(int count) {}

    private final Rows rows;

    TourStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Void> insert(Mutiny.Session tx, Tour tour) {
        return rows.execute(
                        tx,
                        INSERT_TOUR,
                        tour.id(),
                        tour.campaign(),
                        tour.organisation().value(),
                        tour.bus(),
                        tour.team(),
                        tour.title(),
                        tour.throughputPerHour())
                .replaceWithVoid();
    }

    Uni<Void> insert(Mutiny.Session tx, Stop stop) {
        return rows.execute(tx, INSERT_STOP, rows.json(stop)).replaceWithVoid();
    }

    Uni<Tour> tour(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Tour.class, TOUR + " where id = ?1", id);
    }

    Uni<List<Tour>> tours(Mutiny.Session tx, UUID campaign) {
        return rows.list(tx, Tour.class, TOUR + " where campaign_id = ?1 order by id", campaign);
    }

    Uni<Stop> stop(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Stop.class, STOP + " where id = ?1", id);
    }

    /** A campaign's stops, or everybody's when it is null, by id. */
    Uni<List<Stop>> stops(Mutiny.Session tx, UUID campaign, String after, int limit) {
        String which = """
                 where (?1 = '' or campaign_id = cast(nullif(?1, '') as uuid))
                   and (?2 = '' or id > cast(nullif(?2, '') as uuid)) order by id limit ?3""";
        return rows.list(tx, Stop.class, STOP + which, campaign == null ? "" : campaign.toString(), after, limit);
    }

    Uni<Integer> countStops(Mutiny.Session tx, UUID campaign) {
        String query = "select cast(count(*) as int) as count from stop where campaign_id = ?1";
        return rows.one(tx, Count.class, query, campaign).map(Count::count);
    }
}
