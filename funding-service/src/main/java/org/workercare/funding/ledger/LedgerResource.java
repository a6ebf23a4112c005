package org.workercare.funding.ledger;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Nothing;
import org.workercare.funding.common.Positive;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;

/** Transfers, holds and the trial balance over HTTP. */
@Path("/ledger")
@Authenticated
@Tag(name = "Ledger")
public class LedgerResource {

    /** @param reference what it is for; nothing personal */
    public record HoldRequest(
            @NotNull Long account,
            @NotNull @Positive Money amount,
            @NotBlank @Size(max = 200) String reference,
            @NotNull OffsetDateTime expiresAt) {}

    /** @param amount what to post of the hold; all of it unless told */
    public record PostRequest(@Positive Money amount) {}

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Callers callers;
    private final LedgerStore store;
    private final HoldStore holds;
    private final StatementStore statements;
    private final MoveMoney move;
    private final MoveEach moveEach;
    private final PlaceHold place;
    private final EndHold end;

    LedgerResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            Callers callers,
            LedgerStore store,
            HoldStore holds,
            StatementStore statements,
            MoveMoney move,
            MoveEach moveEach,
            PlaceHold place,
            EndHold end) {
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.callers = callers;
        this.store = store;
        this.holds = holds;
        this.statements = statements;
        this.move = move;
        this.moveEach = moveEach;
        this.place = place;
        this.end = end;
    }

    @GET
    @Path("/trial-balance")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.AUDITOR})
    @Operation(summary = "Sum up all accounts of a programme, or of all: the sum is zero")
    public Uni<StatementStore.TrialBalance> trialBalance(@QueryParam("programme") UUID programme) {
        callers.current().requireReach(OrganisationId.NATIONAL);
        return work.read(tx -> statements.trialBalance(tx, programme));
    }

    @POST
    @Path("/transfers")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Move available money between accounts, all of the transfers or none")
    public Uni<Response> transfer(@Valid @NotNull MoveMoney.Request request) {
        return move.by(callers.current(), writes.claimFor(request), request);
    }

    @POST
    @Path("/transfers/bulk")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Move available money between accounts, each transfer by itself with a result of its own")
    public Uni<Response> transferEach(@Valid @NotNull MoveEach.Request request) {
        return moveEach.by(callers.current(), writes.claimFor(request), request);
    }

    @POST
    @Path("/holds")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Set money of an account aside until a time")
    public Uni<Response> hold(@Valid @NotNull HoldRequest request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> account(tx, request.account(), caller, "/account")
                .chain(account -> place.on(
                        tx, account.id(), request.amount(), request.reference(), request.expiresAt(), caller.id()))
                .chain(hold -> view(tx, hold))
                .map(view -> Reply.created("/ledger/holds/" + view.id(), view, view.version())));
    }

    @GET
    @Path("/holds/{id}")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.AUDITOR})
    @Operation(summary = "Look at a hold")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> reachable(tx, id, caller).chain(hold -> view(tx, hold)))
                .map(view -> Reply.ok(view, view.version()).response());
    }

    @POST
    @Path("/holds/{id}/post")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Spend what a hold holds, or a part of it; the rest is available again")
    public Uni<Response> post(@PathParam("id") UUID id, @Valid @NotNull PostRequest request) {
        return end(id, request, hold -> request.amount() == null ? hold.amount() : request.amount());
    }

    @POST
    @Path("/holds/{id}/void")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Give up a hold; its money is available again")
    public Uni<Response> release(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        return end(id, request, hold -> Money.ZERO);
    }

    private Uni<Response> end(UUID id, Object request, Function<Hold, Money> cost) {
        Caller caller = callers.current();
        return writes.once(request, tx -> end.at(tx, id, cost, hold -> mayEnd(tx, hold, caller), caller.id())
                .chain(hold -> view(tx, hold))
                .map(view -> Reply.ok(view, view.version())));
    }

    private Uni<Account.View> mayEnd(Mutiny.Session tx, Hold hold, Caller caller) {
        return account(tx, hold.account, caller, null).invoke(account -> preconditions.require(hold.version));
    }

    private Uni<Hold.View> view(Mutiny.Session tx, Hold hold) {
        return store.account(tx, hold.account).map(hold::view);
    }

    private Uni<Hold> reachable(Mutiny.Session tx, UUID id, Caller caller) {
        return holds.find(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .call(hold -> account(tx, hold.account, caller, null));
    }

    private Uni<Account.View> account(Mutiny.Session tx, long id, Caller caller, String pointer) {
        return store.account(tx, id)
                .onItem()
                .ifNull()
                .failWith(() -> LedgerProblem.UNKNOWN_ACCOUNT.problem(pointer))
                .invoke(account -> {
                    caller.requireReach(account.organisation());
                    account.facts().requireFund(pointer);
                });
    }
}
