package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.common.Nothing;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;

/** What is done to aid cases over HTTP, within the caller's subtree. */
@Path("/aid-cases")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Aid cases")
public class AidActResource {

    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Callers callers;
    private final AidStore store;
    private final SealApplicant seal;
    private final TraceStore trace;
    private final VerifyCase verify;
    private final StartNotice startNotice;
    private final DecideCase decide;
    private final ReopenCase reopen;
    private final Outbox outbox;

    AidActResource(
            IdempotentWrites writes,
            Preconditions preconditions,
            Callers callers,
            AidStore store,
            SealApplicant seal,
            TraceStore trace,
            VerifyCase verify,
            StartNotice startNotice,
            DecideCase decide,
            ReopenCase reopen,
            Outbox outbox) {
        this.writes = writes;
        this.preconditions = preconditions;
        this.callers = callers;
        this.store = store;
        this.seal = seal;
        this.trace = trace;
        this.verify = verify;
        this.startNotice = startNotice;
        this.decide = decide;
        this.reopen = reopen;
        this.outbox = outbox;
    }

    @PUT
    @Path("/{id}/applicant")
    @RolesAllowed(Role.CASEWORKER)
    @Operation(summary = "Enter who asks for help, while the case is a draft")
    public Uni<Response> applicant(@PathParam("id") UUID id, @Valid @NotNull Applicant request) {
        return change(id, request, "APPLICANT", AidLife::refusesApplicant, (tx, it) -> {
            seal.into(it, request, "");
            return Uni.createFrom().voidItem();
        });
    }

    @PUT
    @Path("/{id}/payee")
    @RolesAllowed(Role.CASEWORKER)
    @Operation(summary = "Enter the bank account to be paid to, while no batch has taken the case")
    public Uni<Response> payee(@PathParam("id") UUID id, @Valid @NotNull Payee request) {
        return change(id, request, "PAYEE", AidLife::refusesPayee, (tx, it) -> {
            seal.into(it, request);
            return Uni.createFrom().voidItem();
        });
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Role.CASEWORKER)
    @Operation(summary = "Submit a case for decision")
    public Uni<Response> submit(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        String person = callers.current().id();
        return change(id, request, "SUBMIT", AidLife::refusesSubmission, (tx, it) -> {
            it.state = AidState.SUBMITTED;
            it.submittedBy = person;
            return Uni.createFrom().voidItem();
        });
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed({Role.CASEWORKER, Role.REVIEWER})
    @Operation(summary = "Verify a case by its household's verified difficulty; not by whoever drafted or submitted it")
    public Uni<Response> verify(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        String person = callers.current().id();
        return change(
                id,
                request,
                "VERIFY",
                life -> life.refusesVerificationBy(person),
                (tx, it) -> verify.by(tx, it, person));
    }

    @POST
    @Path("/{id}/notice")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER})
    @Operation(summary = "Show a verified case to the public, masked, and set its money aside")
    public Uni<Response> notice(@PathParam("id") UUID id, @Valid @NotNull StartNotice.Request request) {
        String person = callers.current().id();
        return change(id, request, "START_NOTICE", life -> Optional.empty(), (tx, it) -> startNotice
                .by(tx, it, request, person)
                .chain(() -> outbox.append(tx, new OutgoingEvent(FundingEvent.CASE_NOTICED, it.id, it.told()))));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER})
    @Operation(summary = "Grant or refuse what a case asks for; granting sets the money aside")
    public Uni<Response> decide(@PathParam("id") UUID id, @Valid @NotNull DecideCase.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> decide.by(tx, caller, id, request).map(it -> Reply.ok(view(it), it.version)));
    }

    @POST
    @Path("/{id}/reopen")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Set money aside anew for a case whose payment failed")
    public Uni<Response> reopen(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        String person = callers.current().id();
        return change(id, request, "REOPEN", AidLife::refusesReopening, (tx, it) -> reopen.by(tx, it, person));
    }

    private Uni<Response> change(
            UUID id,
            Object request,
            String act,
            Function<AidLife, Optional<AidProblem>> refusal,
            BiFunction<Mutiny.Session, AidCase, Uni<Void>> change) {
        Caller caller = callers.current();
        return writes.once(request, tx -> store.lock(tx, id)
                .invoke(it -> {
                    caller.requireReach(it.organisation);
                    preconditions.require(it.version);
                    refusal.apply(it.life(0)).ifPresent(AidActResource::refuse);
                })
                .call(it -> change.apply(tx, it))
                .call(it -> trace.add(tx, List.of(it.id), act, caller.id(), null))
                .map(it -> Reply.ok(view(it), it.version)));
    }

    private static void refuse(AidProblem problem) {
        throw problem.problem();
    }

    private AidCase.View view(AidCase it) {
        return it.view(seal.masked(it), seal.maskedPayee(it));
    }
}
