package org.workercare.funding.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * What accounts had at the end of a day, added up in one statement each; locks nothing.
 *
 * <p>Never reads all postings: the closings say what was before the last closed day's end, and the postings since, found by
 * their time, the rest. For a day that is not over the accounts themselves say it.
 */
@ApplicationScoped
class RateStore {

    /** @param asOf the day that was asked for, else today in China; {@code isOver} by the database's clock */
    record Moment(LocalDate asOf, boolean isOver) {}

    /** @param region whose subtree is asked for */
    record Scope(UUID programme, OrganisationId region, Moment moment) {}

    private static final String MOMENT = """
            select least(cast(?1 as date), today), coalesce(cast(?1 as date) < today, false)
            from (select day_of(clock_timestamp()) as today) as now""";
    private static final String NOW = """
            with state as (
                select organisation, sub_category, available, held, spent, returned from report_account
                where programme = ?1 and organisation like ?2 and class = 'FUND' and sub_category is not null
                  and cast(?3 as date) is not null)""";
    /** The last closing of each account up to the day, and what was posted after the last closed day up to its end. */
    private static final String THEN = """
            with last as (
                select max(day) as day from closed_day where day <= cast(?3 as date)
            ), since as (
                select account,
                       coalesce(sum(amount) filter (where bucket = 'AVAILABLE'), 0) as available,
                       coalesce(sum(amount) filter (where bucket = 'HELD'), 0) as held,
                       coalesce(sum(amount) filter (where bucket = 'SPENT'), 0) as spent,
                       coalesce(sum(amount) filter (where bucket = 'RETURNED'), 0) as returned
                from report_entry
                where posted_at >= (select coalesce(start_of(day + 1), cast('-infinity' as timestamptz)) from last)
                  and posted_at < (select start_of(cast(?3 as date) + 1))
                group by account
            ), state as (
                select a.organisation, a.sub_category,
                       coalesce(c.available, 0) + coalesce(s.available, 0) as available,
                       coalesce(c.held, 0) + coalesce(s.held, 0) as held,
                       coalesce(c.spent, 0) + coalesce(s.spent, 0) as spent,
                       coalesce(c.returned, 0) + coalesce(s.returned, 0) as returned
                from report_account a
                left join lateral (
                    select available, held, spent, returned from daily_closing
                    where account = a.id and day <= (select day from last) order by day desc limit 1) c on true
                left join since s on s.account = a.id
                where a.programme = ?1 and a.organisation like ?2 and a.class = 'FUND' and a.sub_category is not null)""";

    private static final String SUMS = """
            cast(coalesce(sum(t.available + t.held + t.spent), 0) as bigint) as allocated,
            cast(coalesce(sum(t.held), 0) as bigint) as held, cast(coalesce(sum(t.spent), 0) as bigint) as spent,
            cast(coalesce(sum(t.returned), 0) as bigint) as returned
            """;
    private static final String BY_CATALOGUE = """

            select s.%1$s, s.%2$s, """ + SUMS + """
            from report_sub_category s left join state t on t.sub_category = s.code
            where s.programme = ?1 group by s.%1$s, s.%2$s order by min(s.position)""";
    private static final String BY_REGION = """

            select g.code, coalesce(o.name, g.code), g.allocated, g.held, g.spent, g.returned
            from (select left(t.organisation, %1$d) as code, """ + SUMS + """
                  from state t group by 1) g
            left join report_organisation o on o.id = g.code order by g.code""";
    /** Of the month of an earlier day only its days up to that one; months count all days that are closed. */
    private static final String MONTHS = """
            with last as (
                select max(day) as day, cast(date_trunc('month', max(day)) as date) as month,
                       max(day) = (select max(day) from closed_day) as is_latest
                from closed_day where day <= cast(?3 as date)
            ), part as (
                select m.account, m.month, m.usable, m.spent, m.returned from monthly_movement m, last
                where m.month < last.month or last.is_latest
                union all
                select d.account, last.month, d.available_moved + d.held_moved + d.spent_moved, d.spent_moved, d.returned_moved
                from daily_closing d, last where not last.is_latest and d.day >= last.month and d.day <= last.day
                union all
                select account, cast(date_trunc('month', posted_at at time zone 'Asia/Shanghai') as date),
                       sum(amount) filter (where bucket <> 'RETURNED'), sum(amount) filter (where bucket = 'SPENT'),
                       sum(amount) filter (where bucket = 'RETURNED')
                from report_entry
                where posted_at >= (select coalesce(start_of(day + 1), cast('-infinity' as timestamptz)) from last)
                  and posted_at < (select start_of(cast(?3 as date) + 1))
                group by 1, 2)
            select s.aspect_code, s.aspect_name, p.month, cast(coalesce(sum(p.usable), 0) as bigint),
                   cast(coalesce(sum(p.spent), 0) as bigint), cast(coalesce(sum(p.returned), 0) as bigint)
            from part p
            join report_account a on a.id = p.account
            join report_sub_category s on s.programme = a.programme and s.code = a.sub_category
            where a.programme = ?1 and a.organisation like ?2 and a.class = 'FUND'
            group by s.aspect_code, s.aspect_name, p.month order by min(s.position), p.month""";

    /** @param asked null for today; a day to come is today */
    Uni<Moment> moment(Mutiny.Session tx, LocalDate asked) {
        return tx.createNativeQuery(MOMENT, Tuple.class)
                .setParameter(1, asked)
                .getSingleResult()
                .map(row -> new Moment(row.get(0, LocalDate.class), row.get(1, Boolean.class)));
    }

    Uni<List<ExecutionRates.Line>> rates(Mutiny.Session tx, Scope scope, Grouping by) {
        String state = scope.moment().isOver() ? THEN : NOW;
        String grouped = by.isOfCatalogue()
                ? BY_CATALOGUE.formatted(by.codeColumn, by.nameColumn)
                : BY_REGION.formatted(by.idLength);
        return rows(tx, state + grouped, scope)
                .map(rows -> rows.stream().map(RateStore::line).toList());
    }

    /** By aspect and month, aspects in the catalogue's order. */
    Uni<List<Movement>> months(Mutiny.Session tx, Scope scope) {
        return rows(tx, MONTHS, scope)
                .map(rows -> rows.stream().map(RateStore::movement).toList());
    }

    private static Uni<List<Tuple>> rows(Mutiny.Session tx, String sql, Scope scope) {
        return tx.createNativeQuery(sql, Tuple.class)
                .setParameter(1, scope.programme())
                .setParameter(2, scope.region().subtreePattern())
                .setParameter(3, scope.moment().asOf())
                .getResultList();
    }

    private static ExecutionRates.Line line(Tuple row) {
        return ExecutionRates.Line.of(
                row.get(0, String.class),
                row.get(1, String.class),
                money(row, 2),
                money(row, 3),
                money(row, 4),
                money(row, 5));
    }

    private static Movement movement(Tuple row) {
        return new Movement(
                row.get(0, String.class),
                row.get(1, String.class),
                YearMonth.from(row.get(2, LocalDate.class)),
                money(row, 3),
                money(row, 4),
                money(row, 5));
    }

    private static Money money(Tuple row, int column) {
        return Money.ofFen(row.get(column, Long.class));
    }
}
