package org.workercare.station.activities;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/** Enrolments in the database. Lock order: after the activity's sessions. */
@ApplicationScoped
class EnrolmentStore {

    private static final String IDS =
            "(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))";
    private static final String SELECT = """
            select e.id, e.activity_id, e.state, e.made_at, e.enrolled_by, e.version,
                case when e.state = 'waiting' then (select count(*) from enrolment w where w.activity_id = e.activity_id
                    and w.state = 'waiting' and w.queue_number <= e.queue_number) end as wait_position,
                (select jsonb_agg(es.session_id order by s.number) from enrolment_session es
                    join activity_session s on s.id = es.session_id where es.enrolment_id = e.id) as sessions
            from enrolment e\s""";
    private static final String INSERT = """
            insert into enrolment (id, activity_id, participant, sealed_name, sealed_birth_date, enrolled_by, state)
            select id, activity_id, participant, sealed_name, sealed_birth_date, enrolled_by, state
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as n(turn int, id uuid, activity_id uuid,
                participant text, sealed_name text, sealed_birth_date text, enrolled_by text, state text)
            order by turn""";
    private static final String INSERT_SESSIONS = """
            insert into enrolment_session (enrolment_id, session_id, age)
            select n.id, cast(a.key as uuid), cast(a.value as int)
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as n(id uuid, ages jsonb), jsonb_each_text(n.ages) a""";
    private static final String KNOWN = """
            select participant from enrolment where activity_id = ?1 and state <> 'cancelled'
            and participant in (select value from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)))""";
    private static final String WAITING = SELECT + """
            where e.activity_id = ?1 and e.state = 'waiting' order by e.queue_number""";
    private static final String ATTEND = """
            update enrolment_session es set attended = true from enrolment e
            where es.enrolment_id in\s""" + IDS + """
             and es.session_id = ?2 and e.id = es.enrolment_id and e.state = 'enrolled'""";

    /** An enrolment about to be inserted, in its columns' names. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record NewEnrolment(
            int turn,
            UUID id,
            UUID activityId,
            String participant,
            String sealedName,
            String sealedBirthDate,
            String enrolledBy,
            Enrolment.State state,
            Map<UUID, Integer> ages) {}

    private record Known(String participant) {}

    private final Rows rows;

    EnrolmentStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Integer> insert(Mutiny.Session tx, List<NewEnrolment> enrolments) {
        String all = rows.json(enrolments);
        return rows.run(tx, INSERT, all).chain(() -> rows.run(tx, INSERT_SESSIONS, all));
    }

    /** Those of the participants who have a place or wait already. */
    Uni<List<String>> known(Mutiny.Session tx, UUID activity, List<String> participants) {
        return rows.list(tx, Known.class, KNOWN, activity, rows.json(participants))
                .map(found -> found.stream().map(Known::participant).toList());
    }

    Uni<Enrolment> find(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Enrolment.class, SELECT + "where e.id = ?1", id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem);
    }

    Uni<List<Enrolment>> all(Mutiny.Session tx, List<UUID> ids) {
        return rows.list(tx, Enrolment.class, SELECT + "where e.id in " + IDS, rows.json(ids));
    }

    Uni<List<Enrolment>> by(Mutiny.Session tx, UUID activity, String enrolledBy) {
        return rows.list(
                tx,
                Enrolment.class,
                SELECT + "where e.activity_id = ?1 and e.enrolled_by = ?2 order by e.queue_number",
                activity,
                enrolledBy);
    }

    /** In the order of their turn. */
    Uni<List<Enrolment>> waiting(Mutiny.Session tx, UUID activity) {
        return rows.list(tx, Enrolment.class, WAITING, activity);
    }

    Uni<Integer> become(Mutiny.Session tx, List<UUID> ids, Enrolment.State state) {
        String sql = "update enrolment set state = ?2, version = version + 1 where id in " + IDS;
        return ids.isEmpty() ? Uni.createFrom().item(0) : rows.run(tx, sql, rows.json(ids), state.wireName());
    }

    /** Notes who came; gives how many of them have a place in the session. */
    Uni<Integer> attend(Mutiny.Session tx, List<UUID> ids, UUID session) {
        return rows.run(tx, ATTEND, rows.json(ids), session);
    }
}
