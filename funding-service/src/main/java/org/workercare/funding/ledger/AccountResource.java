package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Position;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Reply;

/** Accounts and their statements over HTTP, within the caller's subtree. */
@Path("/accounts")
@RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR, Role.CASEWORKER, Role.ADMINISTRATOR})
@Tag(name = "Ledger")
public class AccountResource {

    private final UnitOfWork work;
    private final Callers callers;
    private final LedgerStore store;
    private final StatementStore statements;

    AccountResource(UnitOfWork work, Callers callers, LedgerStore store, StatementStore statements) {
        this.work = work;
        this.callers = callers;
        this.store = store;
        this.statements = statements;
    }

    @GET
    @Operation(
            summary =
                    "List accounts with their buckets, now or as of a time, by class, organisation, programme, project or batch of goods")
    public Uni<Page<Account.View>> list(
            @BeanParam PageRequest page,
            @QueryParam("class") Purse.Kind kind,
            @QueryParam("organisation") OrganisationId organisation,
            @QueryParam("programme") UUID programme,
            @QueryParam("project") UUID project,
            @QueryParam("batch") UUID batch,
            @QueryParam("at") OffsetDateTime at) {
        Caller caller = callers.current();
        LedgerStore.Filter filter = new LedgerStore.Filter(kind, organisation, programme, project, batch);
        long position = Position.ofNumber(page.after(filter, at));
        return work.read(tx -> store.list(tx, caller.organisation(), filter, position, page.rowsToRead())
                        .chain(accounts -> asOf(tx, accounts, at)))
                .map(rows -> Page.of(rows, page, row -> "" + row.id(), filter, at));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one account, now or as of a time")
    public Uni<Response> one(@PathParam("id") long id, @QueryParam("at") OffsetDateTime at) {
        Caller caller = callers.current();
        return work.read(tx -> reachable(tx, id, caller).chain(account -> asOf(tx, List.of(account), at)))
                .map(List::getFirst)
                .map(account -> Reply.ok(account, account.version()).response());
    }

    @GET
    @Path("/{id}/entries")
    @Operation(summary = "Read an account's statement, oldest entry first")
    public Uni<Page<StatementStore.Entry>> entries(@PathParam("id") long id, @BeanParam PageRequest page) {
        Caller caller = callers.current();
        String after = page.after(id);
        long position = Position.ofNumber(after);
        return work.read(tx -> reachable(tx, id, caller)
                        .chain(account -> statements.entries(tx, account, position, page.rowsToRead())))
                .map(rows -> Page.of(rows, page, row -> "" + row.id(), id));
    }

    /** By the database's clock; as they are now unless a time is told. */
    private Uni<List<Account.View>> asOf(Mutiny.Session tx, List<Account.View> accounts, OffsetDateTime at) {
        return at == null
                ? Uni.createFrom().item(accounts)
                : statements
                        .asOf(tx, accounts.stream().map(Account.View::id).toList(), at)
                        .map(standings -> IntStream.range(0, accounts.size())
                                .mapToObj(i -> accounts.get(i).standing(standings.get(i)))
                                .toList());
    }

    private Uni<Account.View> reachable(Mutiny.Session tx, long id, Caller caller) {
        return store.account(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(account -> caller.requireReach(account.organisation()));
    }
}
