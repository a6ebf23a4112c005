package org.workercare.health.counselling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.storage.Rows;

/** Sessions in the database. Lock order: the session's row first, then its sign-ups. */
@ApplicationScoped
class SessionStore {

    private static final String COLUMNS = """
            select id, campaign_id as campaign, organisation, kind, title, place, starts_at as "startsAt",
                ends_at as "endsAt", capacity, taken, version from session""";
    private static final String INSERT = """
            insert into session (id, campaign_id, organisation, kind, title, place, starts_at, ends_at, capacity)
            select id, campaign, organisation, kind, title, place, "startsAt", "endsAt", capacity
            from jsonb_to_record(cast(cast(?1 as text) as jsonb)) as s(id uuid, campaign uuid, organisation text, kind text, title text,
                place text, "startsAt" timestamptz, "endsAt" timestamptz, capacity int)""";
    private static final String SIGN_UP = """
            insert into sign_up (session_id, worker_id)
            select cast(?1 as uuid), cast(w as uuid) from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) w on conflict do nothing""";
    private static final String SIGNED = """
            select cast(count(*) as int) as count from sign_up where session_id = ?1
              and worker_id in (select cast(w as uuid) from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) w)""";
    private static final String ATTEND = """
            update sign_up set attended_at = coalesce(attended_at, clock_timestamp()) where session_id = ?1
              and worker_id in (select cast(w as uuid) from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) w)""";
    private static final String FIGURES = """
            select s.kind, cast(count(distinct s.id) as int) as sessions, cast(count(u.worker_id) as int) as "signedUp",
                cast(count(u.attended_at) as int) as attended
            from session s left join sign_up u on u.session_id = s.id where s.campaign_id = ?1 group by s.kind""";

    private record Count(int count) {}

    private final Rows rows;

    SessionStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Void> insert(Mutiny.Session tx, Session session) {
        return rows.execute(tx, INSERT, rows.json(session)).replaceWithVoid();
    }

    Uni<Session> find(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Session.class, COLUMNS + " where id = ?1", id);
    }

    Uni<Session> lock(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Session.class, COLUMNS + " where id = ?1 for update", id);
    }

    Uni<List<Session>> ofCampaign(Mutiny.Session tx, UUID campaign) {
        String which = " where campaign_id = ?1 order by starts_at, id limit 200";
        return rows.list(tx, Session.class, COLUMNS + which, campaign);
    }

    Uni<Integer> countSigned(Mutiny.Session tx, UUID session, Collection<UUID> workers) {
        return rows.one(tx, Count.class, SIGNED, session, rows.json(workers)).map(Count::count);
    }

    /** @return how many had not signed up before */
    Uni<Integer> signUp(Mutiny.Session tx, UUID session, Collection<UUID> workers) {
        return rows.execute(tx, SIGN_UP, session, rows.json(workers))
                .call(added -> rows.execute(
                        tx,
                        "update session set taken = taken + ?2, version = version + 1 where id = ?1",
                        session,
                        added));
    }

    Uni<Integer> attend(Mutiny.Session tx, UUID session, Collection<UUID> workers) {
        return rows.execute(tx, ATTEND, session, rows.json(workers));
    }

    Uni<List<CampaignSessions.OfKind>> figures(Mutiny.Session tx, UUID campaign) {
        return rows.list(tx, CampaignSessions.OfKind.class, FIGURES, campaign);
    }
}
