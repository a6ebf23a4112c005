package org.workercare.station.activities;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/** Enrolments in the database. Lock order: after the activity and its sessions. */
@ApplicationScoped
class EnrolmentStore {

    static final String IDS =
            "(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))";
    private static final String SELECT = """
            select e.id, e.activity_id, e.application, e.state, e.queue_number, e.offer_expires_at, e.made_at, e.enrolled_by,
                e.version,
                case when e.state = 'waiting' then (select count(*) from enrolment w where w.activity_id = e.activity_id
                    and w.state = 'waiting' and (w.draw_rank, w.queue_number) <= (e.draw_rank, e.queue_number))
                    end as wait_position,
                (select jsonb_agg(es.session_id order by s.number) from enrolment_session es
                    join activity_session s on s.id = es.session_id where es.enrolment_id = e.id) as sessions
            from enrolment e\s""";
    private static final String TAKE =
            "select * from take_enrolments(cast(?1 as uuid), cast(cast(?2 as text) as jsonb))";
    private static final String ATTEND = """
            update enrolment_session es set attended = true from enrolment e
            where es.enrolment_id in\s""" + IDS + """
             and es.session_id = ?2 and e.id = es.enrolment_id and e.state = 'enrolled'""";
    private static final String ACCEPT = """
            update enrolment set state = 'enrolled', offer_expires_at = null, version = version + 1
            where application = ?1 and state = 'offered' and offer_expires_at > clock_timestamp()""";

    /** An enrolment about to be inserted, in its columns' names. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record NewEnrolment(
            int turn,
            UUID id,
            UUID application,
            String participant,
            String sealedName,
            String sealedBirthDate,
            String enrolledBy,
            Enrolment.State state,
            Map<UUID, Integer> ages) {

        NewEnrolment inTurn(int number) {
            return new NewEnrolment(
                    number, id, application, participant, sealedName, sealedBirthDate, enrolledBy, state, ages);
        }

        Enrolment kept(UUID activity, Kept row, int waitPosition) {
            Integer position = state == Enrolment.State.WAITING ? waitPosition : null;
            return new Enrolment(
                    id,
                    activity,
                    application,
                    state,
                    position,
                    row.queueNumber,
                    null,
                    List.copyOf(ages.keySet()),
                    row.madeAt,
                    enrolledBy,
                    1);
        }
    }

    /** @param waiting how many wait for the activity now */
    private record Kept(UUID id, OffsetDateTime madeAt, long queueNumber, int waiting) {}

    private final Rows rows;

    EnrolmentStore(Rows rows) {
        this.rows = rows;
    }

    /** Writes them in their order with the places they take; gives them by id. Those who wait, wait behind all others. */
    Uni<Map<UUID, Enrolment>> take(Mutiny.Session tx, UUID activity, List<NewEnrolment> made) {
        if (made.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<NewEnrolment> turns = java.util.stream.IntStream.range(0, made.size())
                .mapToObj(turn -> made.get(turn).inTurn(turn))
                .toList();
        return rows.list(tx, Kept.class, TAKE, activity, rows.json(turns)).map(kept -> byId(activity, turns, kept));
    }

    private static Map<UUID, Enrolment> byId(UUID activity, List<NewEnrolment> turns, List<Kept> rows) {
        Map<UUID, Kept> kept = new HashMap<>();
        rows.forEach(row -> kept.put(row.id(), row));
        int position = rows.getFirst().waiting()
                - (int) turns.stream()
                        .filter(turn -> turn.state() == Enrolment.State.WAITING)
                        .count();
        Map<UUID, Enrolment> enrolments = new HashMap<>();
        for (NewEnrolment turn : turns) {
            position += turn.state() == Enrolment.State.WAITING ? 1 : 0;
            enrolments.put(turn.id(), turn.kept(activity, kept.get(turn.id()), position));
        }
        return enrolments;
    }

    Uni<Enrolment> find(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Enrolment.class, SELECT + "where e.id = ?1", id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem);
    }

    Uni<List<Enrolment>> by(Mutiny.Session tx, UUID activity, String enrolledBy) {
        return rows.list(
                tx,
                Enrolment.class,
                SELECT + "where e.activity_id = ?1 and e.enrolled_by = ?2 order by e.queue_number",
                activity,
                enrolledBy);
    }

    Uni<Integer> cancel(Mutiny.Session tx, UUID id) {
        return rows.run(
                tx,
                "update enrolment set state = 'cancelled', offer_expires_at = null, version = version + 1 where id = ?1",
                id);
    }

    /** All who applied together; gives how many, 0 if the offer's time is over. */
    Uni<Integer> accept(Mutiny.Session tx, UUID application) {
        return rows.run(tx, ACCEPT, application);
    }

    /** Notes who came; gives how many of them have a place in the session. */
    Uni<Integer> attend(Mutiny.Session tx, List<UUID> ids, UUID session) {
        return rows.run(tx, ATTEND, rows.json(ids), session);
    }
}
