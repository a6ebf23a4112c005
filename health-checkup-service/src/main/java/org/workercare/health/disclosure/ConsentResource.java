package org.workercare.health.disclosure;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** What a worker decides: one consent for each purpose. */
@Path("/my/consents")
@RolesAllowed(Role.WORKER)
@Tag(name = "My data")
public class ConsentResource {

    /** @param purpose each is consented to for itself */
    public record Consenting(@NotNull Purpose purpose) {}

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final ConsentStore consents;

    ConsentResource(UnitOfWork work, IdempotentWrites writes, Callers callers, ConsentStore consents) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.consents = consents;
    }

    @POST
    @Operation(summary = "Consent to one purpose")
    @APIResponse(responseCode = "201", description = "In force at once")
    @APIResponse(responseCode = "409", description = "In force already")
    public Uni<Response> consent(@Valid @NotNull Consenting consenting) {
        String token = callers.current().id();
        UUID id = Ids.next();
        return writes.once(consenting, tx -> consents.grant(tx, id, token, consenting.purpose())
                .invoke(granted -> {
                    if (granted == 0) {
                        throw DisclosureProblem.CONSENT_ALREADY_GIVEN.problem("/purpose");
                    }
                })
                .chain(() -> consents.hold(tx, token, consenting.purpose()))
                .map(consent -> new Reply(
                        201, consent, "/my/consents/" + consenting.purpose().wireName(), null)));
    }

    @GET
    @Operation(summary = "What the caller has consented to, and what was taken back")
    public Uni<Page<ConsentStore.Consent>> consents() {
        String token = callers.current().id();
        return work.read(tx -> consents.ofPerson(tx, token)).map(given -> new Page<>(given, null));
    }

    @DELETE
    @Path("/{purpose}")
    @Operation(summary = "Take a consent back: works at once")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "404", description = "There was none in force")
    public Uni<Response> revoke(@PathParam("purpose") @Parameter(example = "aid-referral") Purpose purpose) {
        String token = callers.current().id();
        return writes.once(null, tx -> consents.revoke(tx, token, purpose).map(revoked -> {
            if (revoked == 0) {
                throw CommonProblem.NOT_FOUND.problem();
            }
            return Reply.noContent();
        }));
    }
}
