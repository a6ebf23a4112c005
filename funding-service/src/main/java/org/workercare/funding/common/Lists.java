package org.workercare.funding.common;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads a page's rows in the order of their ids. */
@ApplicationScoped
public class Lists {

    /**
     * The first rows that meet the criteria.
     *
     * @param select HQL up to the entity, without conditions: {@code from Project}
     */
    public <T> Uni<List<T>> read(Mutiny.Session tx, Class<T> type, String select, Criteria criteria, int rows) {
        Mutiny.SelectionQuery<T> query = tx.createSelectionQuery(select + criteria.where() + " order by id", type);
        criteria.parameters().forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }
}
