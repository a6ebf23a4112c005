package org.workercare.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds every event to the JSON Schema that stands beside its producer. */
@ApplicationScoped
public class EventSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if the data does not obey the type's schema, or there is none: a fault of ours */
    public void check(EventType type, JsonNode data) {
        List<Error> errors = schemaOf(type).validate(data.toString(), InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(type.type() + " disobeys its schema: "
                    + errors.stream()
                            .map(e -> e.getInstanceLocation() + " " + e.getKeyword())
                            .toList());
        }
    }

    /** The schema's own text, for those who listen. */
    public String text(EventType type) {
        return schemaOf(type).getSchemaNode().toString();
    }

    private Schema schemaOf(EventType type) {
        return schemas.computeIfAbsent(type.type(), this::load);
    }

    private Schema load(String type) {
        String path = "events/" + type + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no schema at " + path);
            }
            return registry.getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
