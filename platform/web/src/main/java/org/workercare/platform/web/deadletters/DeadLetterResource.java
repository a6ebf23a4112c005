package org.workercare.platform.web.deadletters;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.DeadLetters;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;

/** Events that no handler could take. */
@Path("/dead-letters")
@RolesAllowed(Role.ADMINISTRATOR)
@Tag(name = "Dead letters")
public class DeadLetterResource {

    private final DeadLetters deadLetters;

    DeadLetterResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GET
    @Operation(summary = "Dead letters with their reasons, oldest first")
    public Uni<Page<DeadLetters.View>> list(@BeanParam PageRequest page) {
        return deadLetters
                .list(positionIn(page.after()), page.rowsToRead())
                .map(letters -> Page.of(letters, page, letter -> letter.id().toString()));
    }

    /** A replay is idempotent by itself: the letter is gone once its effect has committed. */
    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Have the handler take the event once more; 204 if it did")
    public Uni<Response> replay(@PathParam("id") UUID id) {
        return deadLetters.replay(id).map(found -> {
            if (!found) {
                throw CommonProblem.NOT_FOUND.problem();
            }
            return Response.noContent().build();
        });
    }

    private static UUID positionIn(String cursor) {
        try {
            return cursor.isEmpty() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_CURSOR.problem("cursor");
        }
    }
}
