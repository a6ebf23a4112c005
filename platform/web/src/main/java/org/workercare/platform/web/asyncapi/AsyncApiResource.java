package org.workercare.platform.web.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.EventSchemas;
import org.workercare.platform.events.EventSource;
import org.workercare.platform.events.EventType;
import org.workercare.platform.events.EventsConfig;

/** Describes what this service tells, for those who listen. */
@Path("/asyncapi")
@Tag(name = "Events")
public class AsyncApiResource {

    private final List<EventSource> sources;
    private final EventSchemas schemas;
    private final EventsConfig config;
    private final ObjectMapper json;

    AsyncApiResource(@All List<EventSource> sources, EventSchemas schemas, EventsConfig config, ObjectMapper json) {
        this.sources = sources;
        this.schemas = schemas;
        this.config = config;
        this.json = json;
    }

    @GET
    @PermitAll
    @Operation(summary = "The events this service tells, as an AsyncAPI 3 document")
    public JsonNode document() {
        ObjectNode document = json.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Worker Care events: " + config.service())
                .put("version", "1.0.0");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        sources.stream().flatMap(EventSource::events).forEach(type -> {
            describe(channels.withObjectProperty(type.topic()), type);
            operations
                    .putObject("tell-" + type.type())
                    .put("action", "send")
                    .set("channel", reference("#/channels/" + type.topic()));
        });
        return document;
    }

    private void describe(ObjectNode channel, EventType type) {
        channel.put("address", type.topic());
        ObjectNode message = channel.withObjectProperty("messages").putObject(type.type());
        message.put("name", type.type()).put("x-audience", type.audience().wireName());
        message.put("description", "A CloudEvent 1.0 in Kafka's binary mode; its key is the subject.");
        message.set("payload", payload(type));
    }

    private JsonNode payload(EventType type) {
        try {
            return json.readTree(schemas.text(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema is JSON", e);
        }
    }

    private ObjectNode reference(String to) {
        return json.createObjectNode().put("$ref", to);
    }
}
