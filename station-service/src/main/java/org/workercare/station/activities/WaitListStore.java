package org.workercare.station.activities;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.rows.Rows;

/** Who waits, in the order of their turns. Lock order: only under the activity's lock. */
@ApplicationScoped
class WaitListStore {

    private static final int AT_A_TIME = 200;

    /** Counted anew after places came free; the tables refuse more than there are. */
    private static final String RECOUNT_PLACES = """
            update activity_session s set enrolled = (select count(*) from enrolment_session es
                join enrolment e on e.id = es.enrolment_id
                where es.session_id = s.id and e.state in ('enrolled', 'offered'))
            where s.activity_id = ?1""";

    private static final String RECOUNT_WAITING = """
            update activity a set waiting = (select count(*) from enrolment e
                where e.activity_id = a.id and e.state = 'waiting') where a.id = ?1""";
    /** The parties for which there is room in all their sessions, each on its own. */
    private static final String THAT_FIT = """
            select p.application, p.people, p.ids,
                (select jsonb_agg(es.session_id) from enrolment_session es where es.enrolment_id = p.first) as sessions
            from (select e.application, count(*) as people, jsonb_agg(e.id) as ids, min(e.draw_rank) as draw_rank,
                      min(e.queue_number) as queue_number, (array_agg(e.id order by e.queue_number))[1] as first
                  from enrolment e where e.activity_id = ?1 and e.state = 'waiting' group by e.application) p
            where not exists (select from enrolment_session es join activity_session s on s.id = es.session_id
                where es.enrolment_id = p.first and s.capacity - s.enrolled < p.people)
            order by p.draw_rank, p.queue_number limit\s""" + AT_A_TIME;

    private static final String PLACE = """
            update enrolment set state = case when cast(?2 as int) is null then 'enrolled' else 'offered' end,
                offer_expires_at = clock_timestamp() + make_interval(mins => cast(?2 as int)), version = version + 1
            where id in\s""" + EnrolmentStore.IDS;
    private static final String ANY_FREE =
            "select id from activity_session where activity_id = ?1 and enrolled < capacity limit 1";
    private static final String LAPSE = """
            update enrolment set state = 'lapsed', offer_expires_at = null, version = version + 1
            where activity_id = ?1 and state = 'offered' and offer_expires_at <= clock_timestamp()""";
    private static final String OVERDUE = """
            select activity_id as id from enrolment where state = 'offered' and offer_expires_at <= clock_timestamp()
            group by activity_id order by min(offer_expires_at) limit 20""";
    private static final String TURNS = """
            select row_number() over (order by e.draw_rank, e.queue_number) as position, e.id as enrolment_id, e.application,
                e.draw_rank, e.queue_number, e.made_at
            from enrolment e where e.activity_id = ?1 and e.state = 'waiting'
            order by position offset ?2 limit ?3""";
    private static final String APPLIED = """
            select e.application, count(*) as people, (select jsonb_agg(es.session_id order by s.number)
                from enrolment_session es join activity_session s on s.id = es.session_id
                where es.enrolment_id = (array_agg(e.id))[1]) as sessions
            from enrolment e where e.activity_id = ?1 and e.state = 'applied' group by e.application""";
    private static final String DRAWN = """
            update enrolment e set state = l.state, draw_rank = l.draw_rank, version = version + 1
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as l(application uuid, state text, draw_rank int)
            where e.activity_id = ?1 and e.application = l.application and e.state = 'applied'""";

    /** A party that waits. */
    record Party(UUID application, int people, List<UUID> ids, List<UUID> sessions) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Drawn(UUID application, Enrolment.State state, int drawRank) {}

    private record Id(UUID id) {}

    private final Rows rows;

    WaitListStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Integer> recount(Mutiny.Session tx, UUID activity) {
        return rows.run(tx, RECOUNT_PLACES, activity).chain(() -> rows.run(tx, RECOUNT_WAITING, activity));
    }

    /** Whether a place of any session is free. */
    Uni<Boolean> anyFree(Mutiny.Session tx, UUID activity) {
        return rows.one(tx, Id.class, ANY_FREE, activity).map(found -> found != null);
    }

    /** The first parties, by their turns, each of which has room. */
    Uni<List<Party>> thatFit(Mutiny.Session tx, UUID activity) {
        return rows.list(tx, Party.class, THAT_FIT, activity);
    }

    /** @param offerMinutes how long the places are held; null to give them at once */
    Uni<Integer> place(Mutiny.Session tx, List<UUID> enrolments, Integer offerMinutes) {
        return rows.run(tx, PLACE, rows.json(enrolments), offerMinutes);
    }

    Uni<Integer> lapse(Mutiny.Session tx, UUID activity) {
        return rows.run(tx, LAPSE, activity);
    }

    /** Activities with offers whose time is over. */
    Uni<List<UUID>> overdue(Mutiny.Session tx) {
        return rows.list(tx, Id.class, OVERDUE)
                .map(found -> found.stream().map(Id::id).toList());
    }

    Uni<List<WaitingTurn>> turns(Mutiny.Session tx, UUID activity, int from, int limit) {
        return rows.list(tx, WaitingTurn.class, TURNS, activity, from, limit);
    }

    Uni<List<Draw.Ticket>> applied(Mutiny.Session tx, UUID activity) {
        return rows.list(tx, Draw.Ticket.class, APPLIED, activity);
    }

    Uni<Integer> drawn(Mutiny.Session tx, UUID activity, List<Draw.Lot> lots) {
        List<Drawn> states = lots.stream()
                .map(lot -> new Drawn(
                        lot.ticket().application(),
                        lot.placed() ? Enrolment.State.ENROLLED : Enrolment.State.WAITING,
                        lot.rank()))
                .toList();
        return rows.run(tx, DRAWN, activity, rows.json(states));
    }
}
