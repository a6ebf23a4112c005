package org.workercare.platform.web.writes;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.workercare.platform.web.jobs.Job;

/**
 * What a write answers, and what its repetitions will.
 *
 * @param status the HTTP status
 * @param body the entity, or null
 * @param location the path of what was made, within this service, or null
 * @param version the entity's version for its {@code ETag}, or null
 */
public record Reply(int status, Object body, String location, Long version) {

    public static Reply created(String location, Object body, long version) {
        return new Reply(201, body, location, version);
    }

    public static Reply ok(Object body, long version) {
        return new Reply(200, body, null, version);
    }

    public static Reply ok(Object body) {
        return new Reply(200, body, null, null);
    }

    public static Reply noContent() {
        return new Reply(204, null, null, null);
    }

    /** For long work: the job to follow. */
    public static Reply accepted(Job job) {
        return new Reply(202, job, "/jobs/" + job.id(), null);
    }

    public Response response() {
        Response.ResponseBuilder response = Response.status(status).entity(body);
        if (location != null) {
            response.location(URI.create(location));
        }
        if (version != null) {
            response.tag(new EntityTag(Preconditions.tagOf(version)));
        }
        return response.build();
    }
}
