package org.workercare.funding.aid.notice;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.aid.CaseFacts;
import org.workercare.funding.aid.person.PersonSeals;
import org.workercare.funding.common.Position;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Objections over HTTP for those who answer them, within their subtree. */
@Path("/objections")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Public notices")
public class ObjectionResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final NoticeStore store;
    private final AdvanceCases cases;
    private final PersonSeals seals;
    private final AnswerObjection answer;

    ObjectionResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            NoticeStore store,
            AdvanceCases cases,
            PersonSeals seals,
            AnswerObjection answer) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.cases = cases;
        this.seals = seals;
        this.answer = answer;
    }

    @GET
    @Operation(summary = "Read the objections to one aid case, oldest first")
    public Uni<Page<ObjectionView>> list(@BeanParam PageRequest page, @QueryParam("aidCase") @NotNull UUID aidCase) {
        Caller caller = callers.current();
        UUID position = Position.ofId(page.after(aidCase));
        return work.read(tx -> reachable(tx, aidCase, caller)
                        .chain(facts -> store.objections(tx, aidCase, position, page.rowsToRead())))
                .map(rows ->
                        Page.of(rows, page, row -> row.id().toString(), aidCase).map(this::opened));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read one objection")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.objection(tx, id, false)
                        .onItem()
                        .ifNull()
                        .failWith(CommonProblem.NOT_FOUND::problem)
                        .call(it -> reachable(tx, it.aidCase(), caller)))
                .map(it -> Reply.ok(opened(it), it.version()).response());
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(Role.REVIEWER)
    @Operation(summary = "Answer an objection: upheld, the case is refused; dismissed, its notice goes on")
    public Uni<Response> answer(@PathParam("id") UUID id, @Valid @NotNull AnswerObjection.Request request) {
        Caller caller = callers.current();
        return writes.once(
                request, tx -> answer.by(tx, caller, id, request).map(it -> Reply.ok(it.with(null), it.version())));
    }

    private Uni<CaseFacts> reachable(Mutiny.Session tx, UUID aidCase, Caller caller) {
        return cases.look(tx, aidCase)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(facts -> caller.requireReach(facts.organisation()));
    }

    private ObjectionView opened(ObjectionView sealed) {
        return sealed.with(seals.open(PersonSeals.Field.OBJECTION, sealed.content()));
    }
}
