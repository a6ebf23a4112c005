package org.workercare.platform.web.jobs;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;

/** How far long work is. */
@Path("/jobs/{id}")
@Authenticated
@Tag(name = "Jobs")
public class JobResource {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Jobs jobs;
    private final Callers callers;

    JobResource(Jobs jobs, Callers callers) {
        this.jobs = jobs;
        this.callers = callers;
    }

    @GET
    @Operation(summary = "A job's progress, errors by row, and result")
    public Uni<Job> one(@PathParam("id") UUID id) {
        return jobs.find(id, callers.current());
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same, as server-sent events until the job is finished")
    public Multi<Job> events(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return Multi.createBy()
                .repeating()
                .uni(() -> jobs.find(id, caller))
                .withDelay(LOOK)
                .whilst(job -> !job.isFinished())
                .skip()
                .repetitions();
    }
}
