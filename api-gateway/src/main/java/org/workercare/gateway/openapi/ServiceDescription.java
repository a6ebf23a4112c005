package org.workercare.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A service's OpenAPI document, made ready to stand beside others: paths under its prefix, component names, operation ids
 * and tags with its name in front, the one security scheme of the whole.
 *
 * @param name the first path segment at the gateway, or empty for the gateway's own
 * @param document as the service wrote it; not changed
 */
record ServiceDescription(String name, JsonNode document) {

    static final String BEARER = "bearer";

    private static final String COMPONENTS = "#/components/";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** Adds this service's paths and components to a whole. */
    void addTo(ObjectNode whole) {
        JsonNode own = document.deepCopy();
        rename(own);
        ObjectNode paths = whole.withObjectProperty("paths");
        own.path("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith("/q/"))
                .forEach(path -> paths.set(gatewayPath(path.getKey()), operations(path.getValue())));
        ObjectNode components = whole.withObjectProperty("components");
        own.path("components").properties().stream()
                .filter(section -> !section.getKey().equals("securitySchemes"))
                .forEach(section -> addSection(components, section));
    }

    private String gatewayPath(String path) {
        return name.isEmpty() ? path : "/" + name + (path.equals("/") ? "" : path);
    }

    private void addSection(ObjectNode components, Map.Entry<String, JsonNode> section) {
        ObjectNode target = components.withObjectProperty(section.getKey());
        section.getValue().properties().forEach(entry -> target.set(prefixed(entry.getKey()), entry.getValue()));
    }

    private String prefixed(String componentName) {
        return name.isEmpty() ? componentName : name + "." + componentName;
    }

    /** References point to the components' new names, wherever they stand; a discriminator's mapping holds some, too. */
    private void rename(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                boolean isReference = field.getValue().isTextual()
                        && field.getValue().textValue().startsWith(COMPONENTS);
                if (isReference) {
                    field.setValue(object.textNode(renamed(field.getValue().textValue())));
                } else {
                    rename(field.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::rename);
        }
    }

    private String renamed(String reference) {
        int end = reference.indexOf('/', COMPONENTS.length());
        return end < 0 ? reference : reference.substring(0, end + 1) + prefixed(reference.substring(end + 1));
    }

    private JsonNode operations(JsonNode path) {
        path.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> adopt((ObjectNode) entry.getValue()));
        return path;
    }

    private void adopt(ObjectNode operation) {
        if (operation.has("operationId")) {
            operation.put("operationId", prefixed(operation.path("operationId").asText()));
        }
        List<String> tags = operation
                .path("tags")
                .valueStream()
                .map(tag -> name.isEmpty() ? tag.asText() : name + ": " + tag.asText())
                .toList();
        ArrayNode adopted = operation.putArray("tags");
        (tags.isEmpty() && !name.isEmpty() ? List.of(name) : tags).forEach(adopted::add);
        JsonNode security = operation.path("security");
        if (security.isArray() && !security.isEmpty()) {
            operation.putArray("security").addObject().putArray(BEARER);
        }
    }
}
