package org.workercare.station.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Runs native SQL and reads what it answers. */
@ApplicationScoped
public class Rows {

    private final ObjectMapper json;
    private final ObjectMapper columns;

    Rows(ObjectMapper json) {
        this.json = json;
        this.columns = json.copy()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * The rows of a query, or of an insert, update or delete with {@code returning}, in its order.
     *
     * @param sql one statement; its parameters are {@code ?1}, {@code ?2}, …
     */
    public <T> Uni<List<T>> list(Mutiny.Session tx, Class<T> type, String sql, Object... parameters) {
        String wrapped = "with answer as (" + sql + ") select cast(to_jsonb(answer) as text) from answer";
        var query = tx.createNativeQuery(wrapped, String.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(row -> read(type, row)).toList());
    }

    /** The only row, or null. */
    public <T> Uni<T> one(Mutiny.Session tx, Class<T> type, String sql, Object... parameters) {
        return list(tx, type, sql, parameters).map(rows -> rows.isEmpty() ? null : rows.getFirst());
    }

    /** Runs a statement that answers nothing; gives how many rows it touched. */
    public Uni<Integer> run(Mutiny.Session tx, String sql, Object... parameters) {
        var query = tx.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }

    /** A parameter that is a list or document. */
    public String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a parameter has a JSON form", e);
        }
    }

    private <T> T read(Class<T> type, String row) {
        try {
            return columns.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the row does not fit " + type.getSimpleName(), e);
        }
    }
}
