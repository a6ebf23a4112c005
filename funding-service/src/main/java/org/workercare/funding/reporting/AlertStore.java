package org.workercare.funding.reporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Alerts in the database. Written by the closing alone, under its lock. */
@ApplicationScoped
class AlertStore {

    /** @param isOpen null for both; level and organisation null for all */
    record Filter(OrganisationId within, OrganisationId organisation, IdleLevel level, Boolean isOpen) {}

    private static final String COLUMNS = """
            id, level, account, programme, organisation, earmark, sub_category, amount, since, raised_on, cleared_on""";
    /** Money that moved, or went, since its alert. */
    private static final String CLEAR = """
            update idle_alert i set cleared_on = cast(?1 as date)
            where cleared_on is null and exists (
                select from daily_closing c
                where c.account = i.account and c.day > i.since and c.day <= cast(?1 as date) and c.available_moves > 0)
            returning\s""" + COLUMNS;

    private static final String FOUND = """
            select a.id, a.programme, a.organisation, a.earmark, a.sub_category, c.available, l.level, m.day
            from report_account a
            cross join lateral (
                select available from daily_closing where account = a.id and day <= cast(?1 as date)
                order by day desc limit 1) c
            cross join lateral (
                select day from daily_closing where account = a.id and day <= cast(?1 as date) and available_moves > 0
                order by day desc limit 1) m
            join (values ('WARNING', cast(?2 as int)), ('IDLE', cast(?3 as int))) as l(level, days)
              on cast(?1 as date) - m.day >= l.days
            where a.class = 'FUND' and c.available > 0
              and not exists (select from idle_alert o where o.account = a.id and o.level = l.level and o.cleared_on is null)
            order by a.id, l.days""";
    private static final String RAISE = """
            insert into idle_alert (id, level, account, programme, organisation, earmark, sub_category, amount, since, raised_on)
            select id, level, account, programme, organisation, earmark, "subCategory", amount, since, cast(?2 as date)
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(
                id uuid, level text, account bigint, programme uuid, organisation text, earmark text, "subCategory" text,
                amount bigint, since date)""";
    private static final String LIST = "select " + COLUMNS + """

            from idle_alert
            where id > ?1 and organisation like ?2 and (cast(?3 as text) is null or organisation like cast(?3 as text))
              and (cast(?4 as text) is null or level = cast(?4 as text))
              and (cast(?5 as boolean) is null or (cleared_on is null) = cast(?5 as boolean))
            order by id limit ?6""";

    private final ObjectMapper json;

    AlertStore(ObjectMapper json) {
        this.json = json;
    }

    /** @return those that are over, as of the end of the day */
    Uni<List<IdleAlert>> clear(Mutiny.Session tx, LocalDate day) {
        return tx.createNativeQuery(CLEAR, Tuple.class)
                .setParameter(1, day)
                .getResultList()
                .map(rows -> rows.stream().map(AlertStore::alert).toList());
    }

    /** @return the alerts for money that had not moved for so many days at the day's end and has no such alert yet */
    Uni<List<IdleAlert>> find(Mutiny.Session tx, LocalDate day, int warningAfterDays, int idleAfterDays) {
        return tx.createNativeQuery(FOUND, Tuple.class)
                .setParameter(1, day)
                .setParameter(2, warningAfterDays)
                .setParameter(3, idleAfterDays)
                .getResultList()
                .map(rows -> rows.stream().map(row -> found(row, day)).toList());
    }

    Uni<Void> raise(Mutiny.Session tx, LocalDate day, List<IdleAlert> alerts) {
        ArrayNode rows = json.createArrayNode();
        alerts.forEach(a -> rows.addObject()
                .put("id", a.id().toString())
                .put("level", a.level().name())
                .put("account", a.account())
                .put("programme", a.programme().toString())
                .put("organisation", a.organisation().value())
                .put("earmark", a.earmark())
                .put("subCategory", a.subCategory())
                .put("amount", a.amount().fen())
                .put("since", a.since().toString()));
        return tx.createNativeQuery(RAISE)
                .setParameter(1, rows.toString())
                .setParameter(2, day)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<IdleAlert>> list(Mutiny.Session tx, Filter filter, UUID after, int rows) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter(1, after)
                .setParameter(2, filter.within().subtreePattern())
                .setParameter(
                        3,
                        filter.organisation() == null
                                ? null
                                : filter.organisation().subtreePattern())
                .setParameter(4, filter.level() == null ? null : filter.level().name())
                .setParameter(5, filter.isOpen())
                .setParameter(6, rows)
                .getResultList()
                .map(list -> list.stream().map(AlertStore::alert).toList());
    }

    private static IdleAlert found(Tuple row, LocalDate day) {
        return new IdleAlert(
                Ids.next(),
                IdleLevel.valueOf(row.get(6, String.class)),
                row.get(0, Long.class),
                row.get(1, UUID.class),
                new OrganisationId(row.get(2, String.class)),
                row.get(3, String.class),
                row.get(4, String.class),
                Money.ofFen(row.get(5, Long.class)),
                row.get(7, LocalDate.class),
                day,
                null);
    }

    private static IdleAlert alert(Tuple row) {
        return new IdleAlert(
                row.get(0, UUID.class),
                IdleLevel.valueOf(row.get(1, String.class)),
                row.get(2, Long.class),
                row.get(3, UUID.class),
                new OrganisationId(row.get(4, String.class)),
                row.get(5, String.class),
                row.get(6, String.class),
                Money.ofFen(row.get(7, Long.class)),
                row.get(8, LocalDate.class),
                row.get(9, LocalDate.class),
                row.get(10, LocalDate.class));
    }
}
