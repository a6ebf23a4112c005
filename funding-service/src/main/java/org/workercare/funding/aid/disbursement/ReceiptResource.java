package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Single receipts over HTTP: what fits nothing is dealt with by a person, so that no batch is stuck. */
@Path("/bank-receipts")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.FINANCE_OFFICER, Role.AUDITOR})
@Tag(name = "Disbursement")
public class ReceiptResource {

    /** @param note what was done about it, nothing personal */
    public record Resolution(@NotBlank @Size(max = 500) String note) {}

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final ReceiptStore store;
    private final BatchStore batches;
    private final ResolveReceipt resolve;

    ReceiptResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            ReceiptStore store,
            BatchStore batches,
            ResolveReceipt resolve) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.batches = batches;
        this.resolve = resolve;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one receipt of the bank")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> found(tx, id).call(receipt -> batches.find(tx, receipt.batch())
                        .invoke(batch -> caller.requireReach(batch.organisation()))))
                .map(receipt -> Reply.ok(receipt, receipt.version()).response());
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Note what was done about a receipt that fits nothing")
    public Uni<Response> resolve(@PathParam("id") UUID id, @Valid @NotNull Resolution request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> resolve.by(tx, caller, id, request.note())
                .map(receipt -> Reply.ok(receipt, receipt.version())));
    }

    private Uni<ReceiptStore.Imported> found(Mutiny.Session tx, UUID id) {
        return store.find(tx, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }
}
