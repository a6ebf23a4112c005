package org.workercare.funding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the description with what holds for every write: its headers, its example and status from
 * {@code openapi/writes.json}, and the problems it may answer with.
 */
public class FundingOpenApi implements OASFilter {

    private static final String WRITES = "openapi/writes.json";
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> SHEETS =
            List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Map<String, String> ALWAYS = Map.of(
            "400", "A parameter or field is not valid; errors point to it",
            "401", "No valid access token",
            "403", "The caller's role or organisation does not allow it");
    private static final Map<String, String> OF_WRITES = Map.of(
            "409", "It conflicts with what is there",
            "413", "The body is too large",
            "415", "The body is not JSON",
            "422", "The request contradicts a rule, or its Idempotency-Key was used for another");
    private static final Map<String, String> OF_CHANGES = Map.of(
            "412", "It has changed since it was read",
            "428", "The If-Match header is missing");

    private final JsonNode writes = read();

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getPaths() == null) {
            return;
        }
        description.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        add(operation, ALWAYS);
        if (path.contains("{")) {
            add(operation, Map.of("404", "There is nothing of this id"));
        }
        if (path.startsWith("/reports/") && !path.equals("/reports/closings")) {
            addSheets(operation);
        }
        JsonNode write = writes.path(method + " " + path);
        if (write.isObject()) {
            describe(operation, write, changes(path));
        }
    }

    /** Reports are tables, too. */
    private static void addSheets(Operation operation) {
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        SHEETS.forEach(type -> content.addMediaType(type, OASFactory.createMediaType()));
    }

    private static boolean changes(String path) {
        return path.contains("{") && !path.endsWith("/regions") && !path.endsWith("/objections");
    }

    private static void describe(Operation operation, JsonNode write, boolean changes) {
        String status = write.path("status").asText();
        add(operation, OF_WRITES);
        header(
                operation,
                "Idempotency-Key",
                "One of your own for each write, 1 to 128 characters",
                "5f0c9f3e-6c1e-4a53");
        if (changes) {
            add(operation, OF_CHANGES);
            header(operation, "If-Match", "The ETag it was last read with", "\"v0\"");
        }
        List.of("200", "201").forEach(operation.getResponses()::removeAPIResponse);
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().description(meaning(status)));
        MediaType body = operation.getRequestBody().getContent().getMediaType("application/json");
        body.setExample(new ObjectMapper().convertValue(write.path("example"), Map.class));
    }

    private static String meaning(String status) {
        return switch (status) {
            case "201" -> "Made; Location and ETag name it";
            case "202" -> "Taken on as a job; follow it at Location";
            default -> "Done; the ETag is that of its new state";
        };
    }

    private static void header(Operation operation, String name, String description, String example) {
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
    }

    private static void add(Operation operation, Map<String, String> problems) {
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        problems.forEach((status, description) -> responses.addAPIResponse(
                status,
                OASFactory.createAPIResponse()
                        .description(description)
                        .content(OASFactory.createContent().addMediaType(PROBLEM, OASFactory.createMediaType()))));
        operation.setResponses(responses);
    }

    private static JsonNode read() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(WRITES)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
