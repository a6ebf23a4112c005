package org.workercare.funding.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Closings in the database. Lock order: the closing's advisory lock, then closings, then alerts, then the outbox. */
@ApplicationScoped
class ClosingStore {

    /** @param isYesterday whether it is the last day that is over */
    record Due(LocalDate day, boolean isYesterday) {}

    /** @param differing accounts whose closings do not make up their balance; null where a later day's trial stands */
    record ClosedDay(LocalDate day, int accounts, Integer differing, OffsetDateTime closedAt) {}

    /** Any number that no other advisory lock of this database has. */
    private static final long LOCK = 0x63_6C_6F_73_69_6E_67L;

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(?1)";
    /**
     * The day after the last closed one, if it is over; at first the day of the first programme, before which there was no
     * money. A posting bears the time of its own statement, so a transaction
     * that began on that day may still commit a posting of that day: the day waits for it.
     */
    private static final String DUE = """
            with next as (
                select coalesce((select max(day) + 1 from closed_day), (select day_of(min(created_at)) from report_programme)) as day,
                       day_of(clock_timestamp()) as today)
            select day, day = today - 1 from next
            where day < today and not exists (
                select from pg_stat_activity
                where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
                  and xact_start < start_of(next.day + 1))""";

    private static final String CLOSE = """
            with moved as (
                select account,
                       coalesce(sum(amount) filter (where bucket = 'AVAILABLE'), 0) as available,
                       coalesce(sum(amount) filter (where bucket = 'HELD'), 0) as held,
                       coalesce(sum(amount) filter (where bucket = 'SPENT'), 0) as spent,
                       coalesce(sum(amount) filter (where bucket = 'RETURNED'), 0) as returned,
                       count(*) filter (where bucket = 'AVAILABLE') as moves
                from report_entry
                where posted_at >= (select start_of(cast(?1 as date))) and posted_at < (select start_of(cast(?1 as date) + 1))
                group by account
            ), closed as (
                insert into daily_closing (account, day, available_opening, available_moved, held_opening, held_moved,
                                           spent_opening, spent_moved, returned_opening, returned_moved, available_moves)
                select m.account, cast(?1 as date), coalesce(c.available, 0), m.available, coalesce(c.held, 0), m.held,
                       coalesce(c.spent, 0), m.spent, coalesce(c.returned, 0), m.returned, m.moves
                from moved m left join lateral (
                    select available, held, spent, returned from daily_closing
                    where account = m.account order by day desc limit 1) c on true
            )
            insert into monthly_movement as o (account, month, usable, spent, returned)
            select account, cast(date_trunc('month', cast(?1 as date)) as date), available + held + spent, spent, returned
            from moved
            on conflict (account, month) do update
            set usable = o.usable + excluded.usable, spent = o.spent + excluded.spent, returned = o.returned + excluded.returned""";
    /** Accounts whose last closing and the postings since do not make up their balance; all of one snapshot. */
    private static final String DIFFERING = """
            with since as (
                select account,
                       coalesce(sum(amount) filter (where bucket = 'AVAILABLE'), 0) as available,
                       coalesce(sum(amount) filter (where bucket = 'HELD'), 0) as held,
                       coalesce(sum(amount) filter (where bucket = 'SPENT'), 0) as spent,
                       coalesce(sum(amount) filter (where bucket = 'RETURNED'), 0) as returned
                from report_entry where posted_at >= (select start_of(cast(?1 as date) + 1)) group by account)
            select cast(count(*) as int) from report_account a
            left join lateral (
                select available, held, spent, returned from daily_closing
                where account = a.id order by day desc limit 1) c on true
            left join since s on s.account = a.id
            where (a.available, a.held, a.spent, a.returned) is distinct from (
                coalesce(c.available, 0) + coalesce(s.available, 0), coalesce(c.held, 0) + coalesce(s.held, 0),
                coalesce(c.spent, 0) + coalesce(s.spent, 0), coalesce(c.returned, 0) + coalesce(s.returned, 0))""";

    private static final String NOTE = """
            insert into closed_day (day, accounts, differing)
            select cast(?1 as date), count(*), cast(?2 as int) from daily_closing where day = cast(?1 as date)""";
    private static final String DAYS = """
            select day, accounts, differing, closed_at from closed_day
            where cast(?1 as date) is null or day < cast(?1 as date) order by day desc limit ?2""";

    /** @return whether this transaction may close; false while another replica does */
    Uni<Boolean> tryLock(Mutiny.Session tx) {
        return tx.createNativeQuery(TRY_LOCK, Boolean.class)
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /** @return the next day to close, or null while there is none */
    Uni<Due> due(Mutiny.Session tx) {
        return tx.createNativeQuery(DUE, Tuple.class)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : new Due(row.get(0, LocalDate.class), row.get(1, Boolean.class)));
    }

    Uni<Void> close(Mutiny.Session tx, LocalDate day) {
        return tx.createNativeQuery(CLOSE).setParameter(1, day).executeUpdate().replaceWithVoid();
    }

    /** @param day the last closed one */
    Uni<Integer> differing(Mutiny.Session tx, LocalDate day) {
        return tx.createNativeQuery(DIFFERING, Integer.class)
                .setParameter(1, day)
                .getSingleResult();
    }

    /** @param differing null without a trial */
    Uni<Void> note(Mutiny.Session tx, LocalDate day, Integer differing) {
        return tx.createNativeQuery(NOTE)
                .setParameter(1, day)
                .setParameter(2, differing)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** @param before null to begin with the last day */
    Uni<List<ClosedDay>> days(Mutiny.Session tx, LocalDate before, int rows) {
        return tx.createNativeQuery(DAYS, Tuple.class)
                .setParameter(1, before)
                .setParameter(2, rows)
                .getResultList()
                .map(list -> list.stream().map(ClosingStore::closedDay).toList());
    }

    private static ClosedDay closedDay(Tuple row) {
        return new ClosedDay(
                row.get(0, LocalDate.class),
                row.get(1, Integer.class),
                row.get(2, Integer.class),
                row.get(3, OffsetDateTime.class));
    }
}
