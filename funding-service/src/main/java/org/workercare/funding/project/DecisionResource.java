package org.workercare.funding.project;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.funding.common.Nothing;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Decisions on single projects over HTTP, within the caller's subtree. */
@Path("/projects")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Projects")
public class DecisionResource {

    /** @param reason may be left out; nothing personal */
    public record ReviewRequest(@Size(min = 1, max = 500) String reason) {}

    /** Why a project is turned down or sent back; nothing personal. */
    public record RejectRequest(@NotBlank @Size(max = 500) String reason) {}

    /**
     * What is approved.
     *
     * @param hash of the dossier as the approver saw it
     * @param reason may be left out; nothing personal
     */
    public record ApproveRequest(
            @NotNull @Pattern(regexp = Document.HASH) String hash,
            @Size(min = 1, max = 500) String reason) {}

    private final IdempotentWrites writes;
    private final Callers callers;
    private final DecideProject decide;

    DecisionResource(IdempotentWrites writes, Callers callers, DecideProject decide) {
        this.writes = writes;
        this.callers = callers;
        this.decide = decide;
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed(Role.REVIEWER)
    @Operation(summary = "Review a project that somebody else declared; as the level whose turn it is")
    public Uni<Response> review(@PathParam("id") UUID id, @Valid @NotNull ReviewRequest request) {
        return decide(id, request, ProjectAct.REVIEW, request.reason(), null);
    }

    @POST
    @Path("/{id}/send-back")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER})
    @Operation(summary = "Send a project back to be amended")
    public Uni<Response> sendBack(@PathParam("id") UUID id, @Valid @NotNull RejectRequest request) {
        return decide(id, request, ProjectAct.SEND_BACK, request.reason(), null);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Approve what others declared and reviewed, by its hash; one with an amount is funded by it")
    public Uni<Response> approve(@PathParam("id") UUID id, @Valid @NotNull ApproveRequest request) {
        return decide(id, request, ProjectAct.APPROVE, request.reason(), request.hash());
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER})
    @Operation(summary = "Turn a project down, or an approved project's amendment")
    public Uni<Response> reject(@PathParam("id") UUID id, @Valid @NotNull RejectRequest request) {
        return decide(id, request, ProjectAct.REJECT, request.reason(), null);
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Close a project; what it has not spent goes back to where it came from")
    public Uni<Response> close(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        return decide(id, request, ProjectAct.CLOSE, null, null);
    }

    private Uni<Response> decide(UUID id, Object request, ProjectAct act, String reason, String hash) {
        Caller caller = callers.current();
        return writes.once(request, tx -> decide.by(tx, caller, id, act, reason, hash)
                .map(project -> Reply.ok(project.view(), project.version)));
    }
}
