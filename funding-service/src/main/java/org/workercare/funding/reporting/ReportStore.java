package org.workercare.funding.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Reads the sums, one statement each; locks nothing. */
@ApplicationScoped
class ReportStore {

    /** A sub-category's sums, with all that stands above it. */
    record Leaf(
            String code,
            String name,
            String categoryCode,
            String categoryName,
            String aspectCode,
            String aspectName,
            long projects,
            Money allocated) {}

    /** @param counties organisations that got something under the earmark */
    record Earmarked(String earmark, long projects, long counties, Money allocated) {}

    /** @param allocated to projects by plans; {@code spent} by them and by what they funded */
    record Execution(String code, String name, Money allocated, Money spent) {}

    private static final String TOTAL = "select total from report_programme where id = ?1";
    private static final String LEAVES = """
            select s.code, s.name, s.category_code, s.category_name, s.aspect_code, s.aspect_name, count(p.programme),
                   cast(coalesce(sum(p.allocated), 0) as bigint)
            from report_sub_category s
            left join report_project p on p.programme = s.programme and p.sub_category = s.code and p.in_plan
            where s.programme = ?1
            group by s.code, s.name, s.category_code, s.category_name, s.aspect_code, s.aspect_name, s.position
            order by s.position""";
    private static final String EARMARKS = """
            select earmark, count(*), count(distinct organisation), cast(sum(allocated) as bigint)
            from report_project where programme = ?1 and in_plan group by earmark order by earmark""";
    private static final String EXECUTION = """
            select s.aspect_code, s.aspect_name,
                   cast(coalesce(sum(p.allocated) filter (where p.in_plan), 0) as bigint),
                   cast(coalesce(sum(a.spent), 0) as bigint)
            from report_sub_category s
            left join report_project p on p.programme = s.programme and p.sub_category = s.code
            left join report_account a on a.id = p.account
            where s.programme = ?1
            group by s.aspect_code, s.aspect_name order by min(s.position)""";

    /** @return the programme's total, or null if there is none */
    Uni<Money> total(Mutiny.Session tx, UUID programme) {
        return tx.createNativeQuery(TOTAL, Long.class)
                .setParameter(1, programme)
                .getSingleResultOrNull()
                .map(fen -> fen == null ? null : Money.ofFen(fen));
    }

    Uni<List<Leaf>> leaves(Mutiny.Session tx, UUID programme) {
        return rows(tx, LEAVES, programme).map(rows -> rows.stream()
                .map(row -> new Leaf(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, Long.class),
                        Money.ofFen(row.get(7, Long.class))))
                .toList());
    }

    Uni<List<Earmarked>> earmarks(Mutiny.Session tx, UUID programme) {
        return rows(tx, EARMARKS, programme).map(rows -> rows.stream()
                .map(row -> new Earmarked(
                        row.get(0, String.class),
                        row.get(1, Long.class),
                        row.get(2, Long.class),
                        Money.ofFen(row.get(3, Long.class))))
                .toList());
    }

    Uni<List<Execution>> execution(Mutiny.Session tx, UUID programme) {
        return rows(tx, EXECUTION, programme).map(rows -> rows.stream()
                .map(row -> new Execution(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        Money.ofFen(row.get(2, Long.class)),
                        Money.ofFen(row.get(3, Long.class))))
                .toList());
    }

    private static Uni<List<Tuple>> rows(Mutiny.Session tx, String sql, UUID programme) {
        return tx.createNativeQuery(sql, Tuple.class).setParameter(1, programme).getResultList();
    }
}
