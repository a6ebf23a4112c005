package org.workercare.funding.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads funded projects for publication, as of the last closed day; locks nothing. */
@ApplicationScoped
class GrantStore {

    private static final String FUNDED = """
            select p.id, p.title, p.sub_category, s.name, s.aspect_name, p.allocated, c.spent, f.day,
                   p.organisation, o.name, a.organisation, u.name, g.id, g.name
            from report_project p
            join report_programme g on g.id = p.programme
            join report_sub_category s on s.programme = p.programme and s.code = p.sub_category
            join report_account a on a.id = p.funder
            join report_organisation o on o.id = p.organisation
            join report_organisation u on u.id = a.organisation
            cross join lateral (select spent from daily_closing where account = p.account order by day desc limit 1) c
            cross join lateral (select day from daily_closing where account = p.account order by day limit 1) f
            where p.id > ?1 and p.allocated > 0
            order by p.id limit ?2""";

    /** @param after all ids up to this one are left out */
    Uni<List<Grant.Funded>> page(Mutiny.Session tx, UUID after, int rows) {
        return tx.createNativeQuery(FUNDED, Tuple.class)
                .setParameter(1, after)
                .setParameter(2, rows)
                .getResultList()
                .map(list -> list.stream().map(GrantStore::funded).toList());
    }

    private static Grant.Funded funded(Tuple row) {
        return new Grant.Funded(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, Long.class),
                row.get(6, Long.class),
                row.get(7, LocalDate.class),
                new Grant.Union(row.get(8, String.class), row.get(9, String.class)),
                new Grant.Union(row.get(10, String.class), row.get(11, String.class)),
                row.get(12, UUID.class),
                row.get(13, String.class));
    }
}
