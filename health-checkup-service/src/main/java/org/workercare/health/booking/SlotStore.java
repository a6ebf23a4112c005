package org.workercare.health.booking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.storage.Rows;

/**
 * Slots and bookings in the database. Lock order: slots by time and id, then bookings, then visits. A slot's row is locked
 * before its places are counted; the table's constraints stand behind it.
 */
@ApplicationScoped
class SlotStore {

    private static final String SLOT = """
            select id, stop_id as stop, campaign_id as campaign, organisation, starts_at as "startsAt",
                ends_at as "endsAt", capacity, taken from slot""";
    private static final String INSERT = """
            insert into slot (id, stop_id, campaign_id, organisation, enterprise, starts_at, ends_at, capacity)
            select id, stop, campaign, organisation, enterprise, "startsAt", "endsAt", capacity
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s(id uuid, stop uuid, campaign uuid, organisation text,
                enterprise text, "startsAt" timestamptz, "endsAt" timestamptz, capacity int)""";
    /** The nth free place goes to the nth who waits: those of an enterprise among themselves, or all together. */
    private static final String ASSIGN = """
            with free as (
                select s.id as slot, p.party,
                    row_number() over (partition by p.party order by s.starts_at, s.id, n) as nth
                from slot s
                cross join lateral (select case when cast(?2 as boolean) then s.enterprise else '' end as party) p
                cross join lateral generate_series(s.taken + 1, s.capacity) n
                where s.campaign_id = ?1 and p.party is not null),
            waiting as (
                select r.worker_id, r.person_token, p.party,
                    row_number() over (partition by p.party order by r.row_number, r.worker_id) as nth
                from roster_entry r
                cross join lateral (select case when cast(?2 as boolean) then r.enterprise else '' end as party) p
                where r.campaign_id = ?1
                  and not exists (select from booking b where b.campaign_id = ?1 and b.worker_id = r.worker_id)),
            booked as (
                insert into booking (visit_id, slot_id, campaign_id, worker_id, person_token, booked_by)
                select uuidv7(), f.slot, cast(?1 as uuid), w.worker_id, w.person_token, ?3
                from free f join waiting w on w.party = f.party and w.nth = f.nth
                returning visit_id, slot_id, worker_id),
            counted as (
                update slot set taken = taken + b.n
                from (select slot_id, cast(count(*) as int) as n from booked group by slot_id) b
                where slot.id = b.slot_id)
            select cast(jsonb_build_object('visit', b.visit_id, 'worker', b.worker_id, 'token', r.person_token,
                'sex', r.sex, 'employer', r.employer, 'industry', r.industry, 'hazards', r.hazards) as text)
            from booked b join roster_entry r on r.campaign_id = ?1 and r.worker_id = b.worker_id""";

    private static final String BOOK = """
            insert into booking (visit_id, slot_id, campaign_id, worker_id, person_token, booked_by)
            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""";
    private static final String PLACES = """
            select cast(coalesce(sum(capacity), 0) as int) as places, cast(coalesce(sum(taken), 0) as int) as booked
            from slot where campaign_id = ?1""";
    private static final String STANDING = """
            select cast(count(*) as int) as workers, cast(count(b.visit_id) as int) as booked
            from roster_entry r left join booking b on b.campaign_id = r.campaign_id and b.worker_id = r.worker_id
            where r.campaign_id = ?1""";

    /** How many are on a roster, and how many of them have a place. */
    record Standing(int workers, int booked) {}

    private final Rows rows;

    SlotStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Integer> insert(Mutiny.Session tx, List<OpenSlots.Opening> openings) {
        return rows.execute(tx, INSERT, rows.json(openings));
    }

    Uni<List<Slot>> ofStop(Mutiny.Session tx, UUID stop) {
        return rows.list(tx, Slot.class, SLOT + " where stop_id = ?1 order by starts_at, id", stop);
    }

    Uni<Slot> lock(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Slot.class, SLOT + " where id = ?1 for update", id);
    }

    Uni<List<Slot>> lockAll(Mutiny.Session tx, UUID campaign) {
        return rows.list(tx, Slot.class, SLOT + " where campaign_id = ?1 order by starts_at, id for update", campaign);
    }

    Uni<List<Placed>> assign(Mutiny.Session tx, UUID campaign, boolean byEnterprise, String by) {
        return rows.told(tx, Placed.class, ASSIGN, campaign, byEnterprise, by);
    }

    Uni<Standing> standing(Mutiny.Session tx, UUID campaign) {
        return rows.one(tx, Standing.class, STANDING, campaign);
    }

    /** @return 1, or 0 when the worker has a place in the campaign already */
    Uni<Integer> book(Mutiny.Session tx, UUID visit, Slot slot, RosterStore.Entry entry, String by) {
        return rows.execute(tx, BOOK, visit, slot.id(), slot.campaign(), entry.worker(), entry.token(), by);
    }

    Uni<Integer> count(Mutiny.Session tx, UUID slot, int change) {
        return rows.execute(tx, "update slot set taken = taken + ?2 where id = ?1", slot, change);
    }

    Uni<Integer> unbook(Mutiny.Session tx, UUID visit) {
        return rows.execute(tx, "delete from booking where visit_id = ?1", visit);
    }

    Uni<Booking> booking(Mutiny.Session tx, UUID visit) {
        return rows.one(tx, Booking.class, Booking.QUERY + " where b.visit_id = ?1", visit);
    }

    Uni<List<Booking>> ofPerson(Mutiny.Session tx, String token) {
        String which = " where b.person_token = ?1 order by s.starts_at desc limit 200";
        return rows.list(tx, Booking.class, Booking.QUERY + which, token);
    }

    Uni<CampaignRoster.Places> places(Mutiny.Session tx, UUID campaign) {
        return rows.one(tx, CampaignRoster.Places.class, PLACES, campaign);
    }
}
