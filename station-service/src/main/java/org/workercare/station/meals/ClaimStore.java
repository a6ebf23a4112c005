package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/** Claims in the database. Lock order: as {@link SaleStore} says. */
@ApplicationScoped
class ClaimStore {

    private static final String TAKE = """
            update meal_sale set claim_id = ?1 where site_id = ?2 and day = ?3 and claim_id is null
            returning quantity as meals, subsidy_fen as amount_fen""";
    private static final String RETAKE = """
            update meal_sale set claim_id = ?1 where claim_id = ?2
            returning quantity as meals, subsidy_fen as amount_fen""";
    private static final String CLAIM = """
            insert into subsidy_claim (id, site_id, organisation, day, meals, amount_fen, renews)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning *""";
    private static final String DECIDE = """
            update subsidy_claim set state = ?2, reason = ?3, decided_at = now(), version = version + 1
            where id = ?1 and state = 'claimed'""";
    private static final String DUE = """
            select site_id, day from (
                select site_id, day from meal_sale
                where claim_id is null and subsidy_fen <> 0 and day < cast(now() at time zone 'Asia/Shanghai' as date)
                group by day, site_id having sum(subsidy_fen) > 0 order by day, site_id limit 100) due
            order by random() limit 1""";
    private static final String LIST = """
            select * from subsidy_claim
            where id > ?1 and organisation like ?2 and (cast(?3 as text) is null or state = ?3)
              and day between ?4 and ?5
            order by id limit ?6""";
    private static final String RECONCILE = """
            select day, coalesce(sum(fen) filter (where place = 'unclaimed'), 0) as unclaimed,
                coalesce(sum(fen) filter (where place = 'claimed'), 0) as claimed,
                coalesce(sum(fen) filter (where place = 'settled'), 0) as settled,
                coalesce(sum(fen) filter (where place = 'refused'), 0) as refused
            from (select day, subsidy_fen as fen, 'unclaimed' as place from meal_sale
                  where claim_id is null and subsidy_fen <> 0 and organisation like ?1 and day between ?2 and ?3
                  union all
                  select c.day, c.amount_fen, c.state from subsidy_claim c
                  where c.organisation like ?1 and c.day between ?2 and ?3
                    and not exists (select 1 from subsidy_claim r where r.renews = c.id)) parts
            group by day order by day""";

    private record ClaimRow(
            UUID id,
            UUID siteId,
            OrganisationId organisation,
            LocalDate day,
            int meals,
            long amountFen,
            SubsidyClaim.State state,
            String reason,
            UUID renews,
            OffsetDateTime claimedAt,
            OffsetDateTime decidedAt,
            long version) {
        SubsidyClaim claim() {
            Money amount = new Money(amountFen);
            return new SubsidyClaim(
                    id, siteId, organisation, day, meals, amount, state, reason, renews, claimedAt, decidedAt, version);
        }
    }

    private record DayRow(LocalDate day, long unclaimed, long claimed, long settled, long refused) {
        Reconciled reconciled() {
            return new Reconciled(
                    day, new Money(unclaimed), new Money(claimed), new Money(settled), new Money(refused));
        }
    }

    /** What a sale or a claim comes to. */
    record Taken(int meals, long amountFen) {

        Money amount() {
            return new Money(amountFen);
        }

        static Taken together(List<Taken> sales) {
            return sales.stream()
                    .reduce(
                            new Taken(0, 0),
                            (one, other) -> new Taken(
                                    Math.addExact(one.meals, other.meals),
                                    Math.addExact(one.amountFen, other.amountFen)));
        }
    }

    /** A day that is over, and whose sales are not claimed. */
    record Due(UUID siteId, LocalDate day) {}

    private record Today(LocalDate day) {}

    private final Rows rows;

    ClaimStore(Rows rows) {
        this.rows = rows;
    }

    /** Today in China, by the database's clock. */
    Uni<LocalDate> today(Mutiny.Session tx) {
        return rows.one(tx, Today.class, "select cast(now() at time zone 'Asia/Shanghai' as date) as day")
                .map(Today::day);
    }

    /** One of the days that are over and unclaimed, or null. */
    Uni<Due> due(Mutiny.Session tx) {
        return rows.one(tx, Due.class, DUE);
    }

    /** Puts the day's unclaimed sales under this claim. */
    Uni<Taken> take(Mutiny.Session tx, UUID claim, UUID site, LocalDate day) {
        return rows.list(tx, Taken.class, TAKE, claim, site, day).map(Taken::together);
    }

    /** Puts a refused claim's sales and their corrections under this one. */
    Uni<Taken> retake(Mutiny.Session tx, UUID claim, UUID refused) {
        return rows.list(tx, Taken.class, RETAKE, claim, refused).map(Taken::together);
    }

    Uni<SubsidyClaim> claim(
            Mutiny.Session tx,
            UUID id,
            UUID site,
            OrganisationId organisation,
            LocalDate day,
            Taken taken,
            UUID renews) {
        return rows.one(
                        tx,
                        ClaimRow.class,
                        CLAIM,
                        id,
                        site,
                        organisation.value(),
                        day,
                        taken.meals(),
                        taken.amountFen(),
                        renews)
                .map(ClaimRow::claim);
    }

    Uni<List<SubsidyClaim>> ofSite(Mutiny.Session tx, UUID site) {
        return claims(
                rows.list(tx, ClaimRow.class, "select * from subsidy_claim where site_id = ?1 order by id", site));
    }

    Uni<List<SubsidyClaim>> list(
            Mutiny.Session tx,
            UUID after,
            OrganisationId within,
            SubsidyClaim.State state,
            LocalDate from,
            LocalDate until,
            int limit) {
        String wanted = state == null ? null : state.wireName();
        return claims(rows.list(tx, ClaimRow.class, LIST, after, within.subtreePattern(), wanted, from, until, limit));
    }

    private static Uni<List<SubsidyClaim>> claims(Uni<List<ClaimRow>> found) {
        return found.map(all -> all.stream().map(ClaimRow::claim).toList());
    }

    Uni<SubsidyClaim> find(Mutiny.Session tx, UUID id) {
        return one(tx, "select * from subsidy_claim where id = ?1", id);
    }

    Uni<SubsidyClaim> lock(Mutiny.Session tx, UUID id) {
        return one(tx, "select * from subsidy_claim where id = ?1 for update", id);
    }

    private Uni<SubsidyClaim> one(Mutiny.Session tx, String sql, UUID id) {
        return rows.one(tx, ClaimRow.class, sql, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .map(ClaimRow::claim);
    }

    Uni<Boolean> isRenewed(Mutiny.Session tx, UUID id) {
        return rows.one(tx, ClaimRow.class, "select * from subsidy_claim where renews = ?1", id)
                .map(row -> row != null);
    }

    /** Only the first decision about a claim counts. */
    Uni<Integer> decide(Mutiny.Session tx, UUID claim, SubsidyClaim.State state, String reason) {
        return rows.run(tx, DECIDE, claim, state.wireName(), reason);
    }

    Uni<List<Reconciled>> reconcile(Mutiny.Session tx, OrganisationId within, LocalDate from, LocalDate until) {
        return rows.list(tx, DayRow.class, RECONCILE, within.subtreePattern(), from, until)
                .map(found -> found.stream().map(DayRow::reconciled).toList());
    }
}
