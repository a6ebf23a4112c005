package org.workercare.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.mutiny.Uni;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.gateway.routing.Service;

/** The description of everything behind the gateway, as JSON or YAML. */
@Path("/openapi")
@PermitAll
@Tag(name = "About")
public class OpenApiResource {

    private static final String YAML = "application/yaml";

    private final ServiceDescriptions services;
    private final OpenApiDocumentService own;
    private final ObjectMapper json;
    private final YAMLMapper yaml = new YAMLMapper();

    OpenApiResource(ServiceDescriptions services, OpenApiDocumentService own, ObjectMapper json) {
        this.services = services;
        this.own = own;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All addresses of the product in one OpenAPI 3.1 document")
    public Uni<String> asJson() {
        return services.all().map(known -> write(json, known));
    }

    @GET
    @Produces({YAML, "application/vnd.oai.openapi", "text/yaml"})
    @Operation(hidden = true)
    public Uni<String> asYaml() {
        return services.all().map(known -> write(yaml, known));
    }

    private String write(ObjectMapper mapper, Map<Service, Optional<JsonNode>> known) {
        List<ServiceDescription> parts = known.entrySet().stream()
                .flatMap(e -> e.getValue().stream()
                        .map(document -> new ServiceDescription(e.getKey().segment(), document)))
                .toList();
        List<String> unavailable = known.entrySet().stream()
                .filter(e -> e.getValue().isEmpty())
                .map(e -> e.getKey().segment())
                .toList();
        try {
            JsonNode gateway = json.readTree(own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
            return mapper.writeValueAsString(WholeDescription.of(gateway, parts, unavailable));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document is a tree", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
