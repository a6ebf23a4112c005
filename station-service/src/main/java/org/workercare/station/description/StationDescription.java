package org.workercare.station.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Adds to every operation its headers, its example and the problems it can answer. */
public class StationDescription implements OASFilter {

    private static final String EXAMPLES = "/openapi-examples.json";
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";

    /** Writes that change what a caller has read before. */
    private static final String CONDITIONAL =
            ".*/(transitions|status|confirmation|cancellation|check-in|check-out|acceptance|draw|renewal)|.*/sessions/\\{session}"
                    + "|/(sites|reservations|menu-items|stock-items)/\\{id}";

    private static final Map<String, String> STATUSES = Map.of(
            "400", "A field, parameter or header is not valid",
            "401", "No valid access token",
            "403", "Your role or organisation may not do this",
            "404", "There is nothing at this address",
            "409", "What is there does not allow it",
            "412", "It has changed since you read it",
            "413", "The body is too large",
            "415", "Send application/json",
            "422", "The fields are well formed, but make no sense here",
            "428", "The If-Match header is missing");

    private static final List<String> READING = List.of("400", "401", "403", "404");
    private static final List<String> WRITING = List.of("400", "401", "403", "404", "409", "413", "415", "422");
    private static final List<String> CHANGING = List.of("412", "428");

    private final JsonNode examples = examples();

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(OASFactory.createComponents());
        }
        description.getComponents().addSchema(PROBLEM, problem());
        description.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean writes = method != PathItem.HttpMethod.GET;
        boolean changes = writes && path.matches(CONDITIONAL);
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(header("Idempotency-Key", "A key of your own for this write, 1 to 128 characters"));
        }
        if (changes) {
            operation.addParameter(header("If-Match", "The ETag you read, as in \"v3\""));
        }
        (writes ? WRITING : READING).forEach(status -> answer(operation, status));
        if (changes) {
            CHANGING.forEach(status -> answer(operation, status));
        }
        addExample(method + " " + path, operation);
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static void answer(Operation operation, String status) {
        var content = OASFactory.createContent()
                .addMediaType(
                        PROBLEM_JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(STATUSES.get(status))
                                .content(content));
    }

    private void addExample(String operationName, Operation operation) {
        if (operation.getRequestBody() != null && examples.has(operationName)) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(media -> media.setExample(plain(examples.get(operationName))));
        }
    }

    /** RFC 9457 with this product's members. */
    private static Schema problem() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text)
                .addProperty("detail", text);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong (RFC 9457), and what to do next; all kinds are listed at /problems")
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("code", text)
                .addProperty("next", text)
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error));
    }

    private static Object plain(JsonNode node) {
        return new ObjectMapper().convertValue(node, Object.class);
    }

    private static JsonNode examples() {
        try (var in = StationDescription.class.getResourceAsStream(EXAMPLES)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
