package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.person.PersonSeals;
import org.workercare.funding.common.Position;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Reply;

/** What there is to see of disbursement batches over HTTP, within the caller's subtree. */
@Path("/disbursement-batches")
@RolesAllowed({Role.FINANCE_OFFICER, Role.AUDITOR})
@Tag(name = "Disbursement")
public class BatchViewResource {

    private final UnitOfWork work;
    private final Callers callers;
    private final BatchStore store;
    private final LineStore lines;
    private final ReceiptStore receipts;
    private final ReconcileBatch reconcile;
    private final PersonSeals seals;

    BatchViewResource(
            UnitOfWork work,
            Callers callers,
            BatchStore store,
            LineStore lines,
            ReceiptStore receipts,
            ReconcileBatch reconcile,
            PersonSeals seals) {
        this.work = work;
        this.callers = callers;
        this.store = store;
        this.lines = lines;
        this.receipts = receipts;
        this.reconcile = reconcile;
        this.seals = seals;
    }

    @GET
    @Operation(summary = "List batches, oldest first")
    public Uni<Page<Batch>> list(
            @BeanParam PageRequest page,
            @QueryParam("programme") UUID programme,
            @QueryParam("state") BatchState state) {
        Caller caller = callers.current();
        UUID position = Position.ofId(page.after(programme, state));
        return work.read(tx -> store.list(tx, caller.organisation(), programme, state, position, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> row.id().toString(), programme, state));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one batch, with its file's seal and its breakdown by place and gender")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> reachable(tx, id, caller))
                .map(batch -> Reply.ok(batch, batch.version()).response());
    }

    @GET
    @Path("/{id}/lines")
    @Operation(summary = "Read a batch's lines with their state and posting")
    public Uni<Page<LineStore.Line>> lines(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Caller caller = callers.current();
        long position = Position.ofNumber(page.after(id));
        return work.read(
                        tx -> reachable(tx, id, caller).chain(batch -> lines.page(tx, id, position, page.rowsToRead())))
                .map(rows -> Page.of(rows, page, row -> "" + row.number(), id));
    }

    @GET
    @Path("/{id}/receipts")
    @Operation(summary = "Read the bank's receipts for a batch, or those of them that fit nothing")
    public Uni<Page<ReceiptStore.Imported>> receipts(
            @PathParam("id") UUID id,
            @QueryParam("unmatched") @DefaultValue("false") boolean unmatched,
            @BeanParam PageRequest page) {
        Caller caller = callers.current();
        UUID position = Position.ofId(page.after(id, unmatched));
        return work.read(tx -> reachable(tx, id, caller)
                        .chain(batch -> receipts.page(tx, id, unmatched, position, page.rowsToRead())))
                .map(rows -> Page.of(rows, page, row -> row.id().toString(), id, unmatched));
    }

    @GET
    @Path("/{id}/reconciliation")
    @Operation(summary = "See what became of a batch, to the fen")
    public Uni<Reconciliation> reconciliation(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> reachable(tx, id, caller).chain(batch -> reconcile.of(tx, batch)));
    }

    @GET
    @Path("/{id}/file")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Fetch the file for the bank: the very bytes whose signature the batch shows")
    public Uni<String> file(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> reachable(tx, id, caller).chain(batch -> store.file(tx, id)))
                .onItem()
                .ifNull()
                .failWith(DisbursementProblem.WRONG_BATCH_STATE::problem)
                .map(file -> seals.open(PersonSeals.Field.PAYMENT_FILE, file));
    }

    private Uni<Batch> reachable(Mutiny.Session tx, UUID id, Caller caller) {
        return store.find(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(batch -> caller.requireReach(batch.organisation()));
    }
}
