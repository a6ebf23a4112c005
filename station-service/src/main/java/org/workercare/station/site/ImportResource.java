package org.workercare.station.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.jobs.Job;
import org.workercare.platform.web.jobs.Jobs;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Takes lists of sites in. */
@Path("/sites/imports")
@Tag(name = "Sites")
public class ImportResource {

    /**
     * Sites that are open already.
     *
     * @param sites each as for {@code POST /sites}; one without an organisation is the list's
     */
    @Schema(name = "ImportSites")
    public record Request(
            @NotNull OrganisationId organisation,

            @NotEmpty @Size(max = 10_000) @Schema(implementation = RegisterSites.Request[].class)
            List<@NotNull JsonNode> sites) {}

    private final Callers callers;
    private final IdempotentWrites writes;
    private final Jobs jobs;

    ImportResource(Callers callers, IdempotentWrites writes, Jobs jobs) {
        this.callers = callers;
        this.writes = writes;
        this.jobs = jobs;
    }

    @POST
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Import a list of sites; the job tells what was wrong, row by row")
    @APIResponseSchema(value = Job.class, responseCode = "202")
    public Uni<Response> start(@Valid @NotNull Request request) {
        Caller caller = callers.current();
        caller.requireReach(request.organisation());
        return writes.once(request, tx -> jobs.enqueue(
                        tx,
                        ImportSites.KIND,
                        caller,
                        request.organisation(),
                        request.sites(),
                        request.sites().size())
                .map(Reply::accepted));
    }
}
