package org.workercare.funding.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The conditions of a list, of which only those that were asked for reach the query. */
public final class Criteria {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param clause HQL that names the parameter, as in {@code state = :state}; left out if the value is null */
    public Criteria and(String clause, String parameter, Object value) {
        if (value != null) {
            clauses.add(clause);
            parameters.put(parameter, value);
        }
        return this;
    }

    /**
     * The rows that meet all conditions.
     *
     * @param select HQL up to the entity, without conditions
     */
    public <T> Mutiny.SelectionQuery<T> query(Mutiny.Session tx, String select, String order, Class<T> type) {
        String where = clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
        Mutiny.SelectionQuery<T> query = tx.createSelectionQuery(select + where + " order by " + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
