package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Nothing;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;

/** What is done to disbursement batches over HTTP, within the caller's subtree. */
@Path("/disbursement-batches")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.FINANCE_OFFICER)
@Tag(name = "Disbursement")
public class BatchResource {

    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Callers callers;
    private final BatchStore store;
    private final CollectBatch collect;
    private final SendBatch send;
    private final CancelBatch cancel;
    private final ImportReceipts importReceipts;

    BatchResource(
            IdempotentWrites writes,
            Preconditions preconditions,
            Callers callers,
            BatchStore store,
            CollectBatch collect,
            SendBatch send,
            CancelBatch cancel,
            ImportReceipts importReceipts) {
        this.writes = writes;
        this.preconditions = preconditions;
        this.callers = callers;
        this.store = store;
        this.collect = collect;
        this.send = send;
        this.cancel = cancel;
        this.importReceipts = importReceipts;
    }

    @POST
    @Operation(summary = "Collect the approved cases of one programme and earmark into a batch")
    public Uni<Response> collect(@Valid @NotNull CollectBatch.Request request) {
        Caller caller = callers.current();
        caller.requireReach(request.organisation());
        return writes.once(request, tx -> collect.by(tx, caller.id(), request)
                .chain(id -> store.find(tx, id))
                .map(made -> Reply.created("/disbursement-batches/" + made.id(), made, made.version())));
    }

    @POST
    @Path("/{id}/send")
    @Operation(summary = "Sign a batch's file for the bank; not by whoever made the batch")
    public Uni<Response> send(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        String by = callers.current().id();
        return change(id, request, (tx, batch) -> send.by(tx, by, batch).chain(() -> shown(tx, id)));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Give up a batch that was not sent; its cases can be collected again")
    public Uni<Response> cancel(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        String by = callers.current().id();
        return change(id, request, (tx, batch) -> cancel.by(tx, by, batch).chain(() -> shown(tx, id)));
    }

    @POST
    @Path("/{id}/receipts")
    @Operation(
            summary =
                    "Import the bank's receipts; one that was imported before has no effect, one that fits nothing is kept as unmatched")
    public Uni<Response> receipts(@PathParam("id") UUID id, @Valid @NotNull ImportReceipts.Request request) {
        String by = callers.current().id();
        return change(id, request, (tx, batch) -> importReceipts
                .by(tx, by, batch, request)
                .chain(verdicts -> store.find(tx, id)
                        .map(now -> Reply.ok(new ImportReceipts.Imported(id, now.state(), verdicts), now.version()))));
    }

    private Uni<Reply> shown(Mutiny.Session tx, UUID id) {
        return store.find(tx, id).map(batch -> Reply.ok(batch, batch.version()));
    }

    private Uni<Response> change(UUID id, Object request, BiFunction<Mutiny.Session, Batch, Uni<Reply>> change) {
        Caller caller = callers.current();
        return writes.once(request, tx -> store.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(batch -> {
                    caller.requireReach(batch.organisation());
                    preconditions.require(batch.version());
                })
                .chain(batch -> change.apply(tx, batch)));
    }
}
