package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;

/** What projects' money was spent for, in the database; written under the lock of the project, before the ledger's. */
@ApplicationScoped
class ExpenditureStore {

    private static final String INSERT = """
            insert into project_expenditure (id, project, line, month, amount, purpose, spent_by)
            values (?1, ?2, cast(?3 as text), coalesce(cast(?4 as text), to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM')), ?5, ?6, ?7)""";
    private static final String BY_LINE = """
            select line, sum(amount) from project_expenditure where project = ?1 and line is not null group by line""";
    private static final String BY_MONTH = """
            select month, sum(amount) from project_expenditure where project = ?1 group by month order by month""";

    /** @param request its month, or the present one in China if it names none */
    Uni<Void> insert(Mutiny.Session tx, UUID project, SpendBudget.Request request, String person) {
        return tx.createNativeQuery(INSERT)
                .setParameter(1, Ids.next())
                .setParameter(2, project)
                .setParameter(3, request.line())
                .setParameter(4, request.month())
                .setParameter(5, request.amount().fen())
                .setParameter(6, request.purpose())
                .setParameter(7, person)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Map<String, Money>> byLine(Mutiny.Session tx, UUID project) {
        return sums(tx, BY_LINE, project).map(rows -> rows.stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), ExpenditureStore::sum)));
    }

    Uni<List<Execution.Month>> byMonth(Mutiny.Session tx, UUID project) {
        return sums(tx, BY_MONTH, project).map(rows -> rows.stream()
                .map(row -> new Execution.Month(row.get(0, String.class), sum(row)))
                .toList());
    }

    private static Uni<List<Tuple>> sums(Mutiny.Session tx, String query, UUID project) {
        return tx.createNativeQuery(query, Tuple.class).setParameter(1, project).getResultList();
    }

    private static Money sum(Tuple row) {
        return Money.ofFen(row.get(1, BigDecimal.class).longValueExact());
    }
}
