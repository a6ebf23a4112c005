package org.workercare.health.disclosure;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** What leaves the circle of worker, nurse and physician, over HTTP. */
@Path("/visits")
@Authenticated
@Tag(name = "Disclosure")
public class DisclosureResource {

    private final IdempotentWrites writes;
    private final Callers callers;
    private final ReferWorker referWorker;

    DisclosureResource(IdempotentWrites writes, Callers callers, ReferWorker referWorker) {
        this.writes = writes;
        this.callers = callers;
        this.referWorker = referWorker;
    }

    @POST
    @Path("/{id}/referral")
    @RolesAllowed(Role.PHYSICIAN)
    @Operation(summary = "Refer a worker for aid, with consent and without any clinical value")
    @APIResponse(responseCode = "201", description = "Referred; funding drafts an aid case")
    @APIResponse(responseCode = "403", description = "The worker has not consented")
    @APIResponse(responseCode = "409", description = "Referred for this before")
    public Uni<Response> refer(@PathParam("id") UUID id, @Valid @NotNull ReferWorker.Request request) {
        Caller caller = callers.current();
        return writes.once(
                request,
                tx -> referWorker.by(tx, caller, id, request).map(referral -> new Reply(201, referral, null, null)));
    }
}
