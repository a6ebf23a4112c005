package org.workercare.funding.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.problems.CommonProblem;

/** Open data over HTTP, for whoever has a token; it names organisations, never people. */
@Path("/open-data")
@Authenticated
@Tag(name = "Reports")
public class OpenDataResource {

    private static final int ROWS_AT_ONCE = 500;

    private final UnitOfWork work;
    private final GrantStore store;
    private final ReportsConfig config;
    private final AllRows allRows;
    private final ObjectMapper json;

    OpenDataResource(UnitOfWork work, GrantStore store, ReportsConfig config, AllRows allRows, ObjectMapper json) {
        this.work = work;
        this.store = store;
        this.allRows = allRows;
        this.config = config;
        this.json = json.copy().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }

    @GET
    @Path("/360giving.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            summary =
                    "All grants to projects as of the last closed day, in the form of the 360Giving Data Standard 1.4")
    public StreamingOutput grants() {
        Iterator<Grant.Funded> rows = allRows.<Grant.Funded>of(this::after).iterator();
        if (!rows.hasNext()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return out -> write(rows, out);
    }

    private Uni<List<Grant.Funded>> after(Grant.Funded last) {
        UUID position = last == null ? new UUID(0, 0) : last.project();
        return work.read(tx -> store.page(tx, position, ROWS_AT_ONCE));
    }

    private void write(Iterator<Grant.Funded> rows, OutputStream out) throws IOException {
        try (JsonGenerator to = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            to.writeStartObject();
            to.writeStringField("version", "1.4");
            to.writeStringField("title", "职工关爱：工会专项资金项目拨款");
            to.writeArrayFieldStart("grants");
            while (rows.hasNext()) {
                to.writePOJO(Grant.of(rows.next(), config.publisher()));
            }
            to.writeEndArray();
            to.writeEndObject();
        }
    }
}
