package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/** Activities in the database. Lock order: the activity with its sessions in the order of their ids, then enrolments. */
@ApplicationScoped
class ActivityStore {

    private static final String SESSION_COLUMNS = """
            s.id, s.number, s.starts_at, s.ends_at, s.capacity, s.enrolled,
            (select count(*) from enrolment_session es join enrolment e on e.id = es.enrolment_id
             where es.session_id = s.id and e.state = 'waiting') as waiting,
            (select count(*) from enrolment_session es where es.session_id = s.id and es.attended) as attended""";
    private static final String SELECT = """
            select a.id, a.organisation, a.site_id, a.kind, a.title, a.age_from, a.age_to, a.all_sessions, a.admission,
                a.closes_at, a.seed_hash, a.seed, a.entropy, a.drawn_at, a.offer_minutes, a.waiting, a.announced_at,
                a.version, c.enrolled, g.youngest, g.oldest,
                (select jsonb_agg(to_jsonb(x) order by x.number) from (select\s""" + SESSION_COLUMNS + """
                 from activity_session s where s.activity_id = a.id) x) as sessions
            from activity a
            cross join lateral (select count(*) as enrolled from enrolment e
                where e.activity_id = a.id and e.state in ('enrolled', 'offered')) c
            cross join lateral (select min(es.age) as youngest, max(es.age) as oldest
                from enrolment e join enrolment_session es on es.enrolment_id = e.id
                where e.activity_id = a.id and e.state = 'enrolled') g\s""";
    private static final String INSERT = """
            insert into activity (id, organisation, site_id, kind, title, age_from, age_to, all_sessions, admission,
                offer_minutes, closes_at, seed_hash, sealed_seed)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)""";
    private static final String INSERT_SESSIONS = """
            insert into activity_session (id, activity_id, number, starts_at, ends_at, capacity)
            select gen_random_uuid(), ?1, row_number() over (order by s."startsAt", s."endsAt"), s."startsAt", s."endsAt",
                s.capacity
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb))
                as s("startsAt" timestamptz, "endsAt" timestamptz, capacity int)""";
    private static final String DRAWN = """
            update activity set seed = ?2, entropy = ?3, drawn_at = clock_timestamp(), version = version + 1 where id = ?1""";
    private static final String KEEP_RECORD =
            "insert into lottery_record (activity_id, record, drawn_at) select id, ?2, drawn_at from activity where id = ?1";

    private record Record(String record) {}

    private record Clock(OffsetDateTime now) {}

    private final Rows rows;

    ActivityStore(Rows rows) {
        this.rows = rows;
    }

    /** @param seed of its lottery, or null */
    Uni<Activity> insert(Mutiny.Session tx, UUID id, AnnounceActivity.Request request, DrawLots.Commitment seed) {
        return rows.run(
                        tx,
                        INSERT,
                        id,
                        request.organisation().value(),
                        request.siteId(),
                        request.kind().wireName(),
                        request.title().strip(),
                        request.ages().from(),
                        request.ages().to(),
                        request.allSessions(),
                        (seed == null ? Admission.FIRST_COME : Admission.LOTTERY).wireName(),
                        request.offerMinutes(),
                        seed == null ? null : request.lottery().closesAt(),
                        seed == null ? null : seed.seedHash(),
                        seed == null ? null : seed.sealedSeed())
                .chain(() -> rows.run(tx, INSERT_SESSIONS, id, rows.json(request.sessions())))
                .chain(() -> find(tx, id));
    }

    Uni<Activity> find(Mutiny.Session tx, UUID id) {
        return rows.one(tx, ActivityRow.class, SELECT + "where a.id = ?1", id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .map(ActivityRow::activity);
    }

    Uni<List<Activity>> list(Mutiny.Session tx, UUID after, OrganisationId within, UUID site, int limit) {
        String sql = SELECT + """
                where a.id > ?1 and a.organisation like ?2 and (cast(?3 as uuid) is null or a.site_id = ?3)
                order by a.id limit ?4""";
        return rows.list(tx, ActivityRow.class, sql, after, within.subtreePattern(), site, limit)
                .map(found -> found.stream().map(ActivityRow::activity).toList());
    }

    /** The latest announced first. */
    Uni<List<Activity>> latest(Mutiny.Session tx, UUID site, int limit) {
        String sql = SELECT + "where a.site_id = ?1 order by a.id desc limit ?2";
        return rows.list(tx, ActivityRow.class, sql, site, limit)
                .map(found -> found.stream().map(ActivityRow::activity).toList());
    }

    Uni<OffsetDateTime> now(Mutiny.Session tx) {
        return rows.one(tx, Clock.class, "select clock_timestamp() as now").map(Clock::now);
    }

    Uni<Integer> drawn(Mutiny.Session tx, UUID activity, String seed, String entropy, String record) {
        return rows.run(tx, DRAWN, activity, seed, entropy).chain(() -> rows.run(tx, KEEP_RECORD, activity, record));
    }

    /** What was drawn, or null. */
    Uni<String> record(Mutiny.Session tx, UUID activity) {
        return rows.one(tx, Record.class, "select record from lottery_record where activity_id = ?1", activity)
                .map(found -> found == null ? null : found.record());
    }

    Uni<Integer> resize(Mutiny.Session tx, UUID activity, UUID session, int capacity) {
        return rows.run(tx, "update activity_session set capacity = ?2 where id = ?1", session, capacity)
                .chain(() -> rows.run(tx, "update activity set version = version + 1 where id = ?1", activity));
    }
}
