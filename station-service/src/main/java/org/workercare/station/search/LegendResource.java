package org.workercare.station.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the words and figures in search's answers mean; the same for everybody until the next release. */
@Path("/sites/legend")
@Authenticated
@Tag(name = "Search")
public class LegendResource {

    private final byte[] legend;

    LegendResource(ObjectMapper json) throws JsonProcessingException {
        this.legend = json.writeValueAsBytes(Legend.current());
    }

    @GET
    @NonBlocking
    @Operation(summary = "Tell what the words in search's answers mean, and how confidence in an observation fades")
    @APIResponseSchema(value = Legend.class, responseCode = "200")
    public Response legend() {
        return Response.ok(legend, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
