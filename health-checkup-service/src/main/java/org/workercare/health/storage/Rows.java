package org.workercare.health.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs native SQL and reads its rows as records, by way of {@code to_jsonb}: columns are aliased with the record's
 * component names, as in {@code campaign_id as "campaignId"}. Parameters are {@code ?1}, {@code ?2}, … in order; lists go
 * in as one JSON parameter.
 */
@ApplicationScoped
public class Rows {

    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json;
    }

    public <T> Uni<List<T>> list(Mutiny.Session tx, Class<T> type, String query, Object... parameters) {
        String asJson = "select cast(to_jsonb(r) as text) from (" + query + ") r";
        return texts(tx, type, asJson, parameters);
    }

    /** The only row, or null. */
    public <T> Uni<T> one(Mutiny.Session tx, Class<T> type, String query, Object... parameters) {
        return list(tx, type, query, parameters).map(rows -> rows.isEmpty() ? null : rows.getFirst());
    }

    /** Rows of a query that yields one column of JSON text itself: for a statement that writes on its way. */
    public <T> Uni<List<T>> told(Mutiny.Session tx, Class<T> type, String query, Object... parameters) {
        return texts(tx, type, query, parameters);
    }

    private <T> Uni<List<T>> texts(Mutiny.Session tx, Class<T> type, String sql, Object... parameters) {
        return bound(tx.createNativeQuery(sql, String.class), parameters)
                .getResultList()
                .map(rows -> rows.stream().map(row -> read(row, type)).toList());
    }

    /** @return how many rows the statement changed */
    public Uni<Integer> execute(Mutiny.Session tx, String statement, Object... parameters) {
        var query = tx.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }

    private static <T> Mutiny.SelectionQuery<T> bound(Mutiny.SelectionQuery<T> query, Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /** A value as one JSON parameter. */
    public String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a parameter has a JSON form", e);
        }
    }

    private <T> T read(String row, Class<T> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row does not fit " + type.getSimpleName() + ": "
                    + e.getClass().getSimpleName());
        }
    }
}
