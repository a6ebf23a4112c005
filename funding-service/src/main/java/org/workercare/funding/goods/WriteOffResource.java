package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.funding.common.Nothing;
import org.workercare.funding.common.Position;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Write-offs of care goods over HTTP, within the caller's subtree. */
@Path("/goods/write-offs")
@RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Care goods")
public class WriteOffResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final GoodsStore store;
    private final DecideWriteOff decide;

    WriteOffResource(
            UnitOfWork work, IdempotentWrites writes, Callers callers, GoodsStore store, DecideWriteOff decide) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.decide = decide;
    }

    @GET
    @Operation(summary = "List write-offs, oldest first")
    public Uni<Page<WriteOff.View>> list(
            @BeanParam PageRequest page, @QueryParam("batch") UUID batch, @QueryParam("state") WriteOff.State state) {
        OrganisationId within = callers.current().organisation();
        UUID position = Position.ofId(page.after(batch, state));
        return work.read(tx -> store.writeOffs(tx, within, batch, state, position, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> row.id.toString(), batch, state)
                        .map(WriteOff::view));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at a write-off")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.findWriteOff(tx, id)
                        .onItem()
                        .ifNull()
                        .failWith(CommonProblem.NOT_FOUND::problem)
                        .call(it -> store.find(tx, it.batch).invoke(batch -> caller.requireReach(batch.organisation))))
                .map(it -> Reply.ok(it.view(), it.version).response());
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER})
    @Operation(summary = "Agree to a write-off that somebody else proposed; the pieces are gone")
    public Uni<Response> approve(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        return decide(id, request, WriteOff.State.APPROVED);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER})
    @Operation(summary = "Refuse a write-off that somebody else proposed; the pieces stay")
    public Uni<Response> reject(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        return decide(id, request, WriteOff.State.REJECTED);
    }

    private Uni<Response> decide(UUID id, Nothing request, WriteOff.State decision) {
        Caller caller = callers.current();
        return writes.once(
                request, tx -> decide.by(tx, caller, id, decision).map(it -> Reply.ok(it.view(), it.version)));
    }
}
