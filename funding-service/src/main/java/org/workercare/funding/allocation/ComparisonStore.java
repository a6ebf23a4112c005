package org.workercare.funding.allocation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Sets the lines of plans beside those of others. Locks nothing: lines never change. */
@ApplicationScoped
class ComparisonStore {

    private static final String BOTH = """
            with before as (select project, organisation, amount from plan_line where plan = any(cast(?1 as uuid[]))),
                 after as (select project, organisation, amount from plan_line where plan = any(cast(?2 as uuid[]))),
                 both_sides as (
                    select project, coalesce(a.organisation, b.organisation) as organisation, b.amount as before, a.amount as after
                    from before b full join after a using (project))
            """;
    private static final String LINES = BOTH + """
            select project, organisation, before, after from both_sides
            where project > ?3 order by project limit ?4""";
    private static final String PLACES = BOTH + """
            select left(organisation, ?5) as place, sum(before), sum(after), count(before), count(after),
                   count(*) filter (where after is null), count(*) filter (where before is null)
            from both_sides where left(organisation, ?5) > ?3
            group by place order by place limit ?4""";
    private static final String POSTED = """
            select id from Plan where programme in :programmes and state = POSTED order by id""";

    Uni<List<Comparison.Line>> lines(Mutiny.Session tx, UUID before, UUID plan, UUID after, int rows) {
        return tx.createNativeQuery(LINES, Tuple.class)
                .setParameter(1, new UUID[] {before})
                .setParameter(2, new UUID[] {plan})
                .setParameter(3, after)
                .setParameter(4, rows)
                .getResultList()
                .map(list -> list.stream().map(ComparisonStore::line).toList());
    }

    /** @param position the place behind which the page begins */
    Uni<List<Comparison.Place>> places(
            Mutiny.Session tx, Collection<UUID> before, UUID plan, Comparison.By by, String position, int rows) {
        return tx.createNativeQuery(PLACES, Tuple.class)
                .setParameter(1, before.toArray(UUID[]::new))
                .setParameter(2, new UUID[] {plan})
                .setParameter(3, position)
                .setParameter(4, rows)
                .setParameter(5, by.digits())
                .getResultList()
                .map(list -> list.stream().map(ComparisonStore::place).toList());
    }

    Uni<List<UUID>> postedPlans(Mutiny.Session tx, Collection<UUID> programmes) {
        return tx.createQuery(POSTED, UUID.class)
                .setParameter("programmes", programmes)
                .getResultList();
    }

    private static Comparison.Line line(Tuple row) {
        return Comparison.Line.of(
                row.get(0, UUID.class),
                new OrganisationId(row.get(1, String.class)),
                fen(row.get(2, Long.class)),
                fen(row.get(3, Long.class)));
    }

    private static Comparison.Place place(Tuple row) {
        return Comparison.Place.of(
                new OrganisationId(row.get(0, String.class)),
                sum(row.get(1, BigDecimal.class)),
                sum(row.get(2, BigDecimal.class)),
                new Comparison.Counts(
                        row.get(3, Long.class),
                        row.get(4, Long.class),
                        row.get(5, Long.class),
                        row.get(6, Long.class)));
    }

    private static Money fen(Long amount) {
        return amount == null ? null : Money.ofFen(amount);
    }

    private static Money sum(BigDecimal amount) {
        return amount == null ? null : Money.ofFen(amount.longValueExact());
    }
}
