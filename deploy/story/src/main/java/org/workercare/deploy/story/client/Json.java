package org.workercare.deploy.story.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.workercare.platform.kernel.Money;

/** JSON in the few shapes the story needs. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static Money yuan(long yuan) {
        return Money.ofYuan(yuan);
    }

    /** The amount of a Money in an answer. */
    public static Money money(JsonNode money) {
        return Money.parse(money.path("amount").asText());
    }

    public static List<JsonNode> items(JsonNode page) {
        return list(page.path("items"));
    }

    public static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** A copy of an object with other members in place of some of its own. */
    public static ObjectNode with(JsonNode object, Body others) {
        ObjectNode copy = object.deepCopy();
        copy.setAll((ObjectNode) MAPPER.valueToTree(others));
        return copy;
    }

    public static JsonNode resource(String name) {
        try (InputStream in = Json.class.getResourceAsStream("/story/" + name)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What is no JSON counts as missing: a proxy's page, an empty body. */
    static JsonNode read(String text) {
        try {
            return text == null || text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
