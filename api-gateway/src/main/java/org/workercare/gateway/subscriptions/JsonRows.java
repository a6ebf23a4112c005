package org.workercare.gateway.subscriptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows that the database hands over as one JSON object each become records: times keep their offset, arrays stay arrays. */
@ApplicationScoped
class JsonRows {

    private final ObjectMapper json;

    JsonRows(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }

    <T> T read(String row, Class<T> type) {
        try {
            return row == null ? null : json.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of " + type.getSimpleName(), e);
        }
    }

    <T> List<T> read(List<String> rows, Class<T> type) {
        return rows.stream().map(row -> read(row, type)).toList();
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of ours has a JSON form", e);
        }
    }
}
