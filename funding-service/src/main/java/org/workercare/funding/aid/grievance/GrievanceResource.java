package org.workercare.funding.aid.grievance;

import io.quarkus.security.Authenticated;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.funding.aid.person.PersonSeals;
import org.workercare.funding.common.Nothing;
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

/** Grievances over HTTP: everybody sees their own, those who deal with them all within their subtree. */
@Path("/grievances")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Grievances")
public class GrievanceResource {

    private static final Set<String> STAFF = Set.of(Role.FINANCE_OFFICER, Role.REVIEWER, Role.AUDITOR);

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final GrievanceStore store;
    private final PersonSeals seals;
    private final FileGrievance file;
    private final FreezeForGrievance freeze;
    private final AnswerGrievance answer;

    GrievanceResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            GrievanceStore store,
            PersonSeals seals,
            FileGrievance file,
            FreezeForGrievance freeze,
            AnswerGrievance answer) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.seals = seals;
        this.file = file;
        this.freeze = freeze;
        this.answer = answer;
    }

    @POST
    @Operation(summary = "File a grievance about a case, or about the exact posting that paid it")
    public Uni<Response> file(@Valid @NotNull FileGrievance.Request request) {
        String person = callers.current().id();
        return writes.once(request, tx -> file.by(tx, person, request)
                .map(made -> Reply.created("/grievances/" + made.id(), made.with(null), made.version())));
    }

    @GET
    @Operation(
            summary = "List grievances, oldest first: one's own, or for those who deal with them all below their union")
    public Uni<Page<Grievance>> list(
            @BeanParam PageRequest page,
            @QueryParam("aidCase") UUID aidCase,
            @QueryParam("state") GrievanceState state) {
        Caller caller = callers.current();
        boolean staff = isStaff(caller);
        UUID position = Position.ofId(page.after(aidCase, state, staff));
        GrievanceStore.Filter filter = new GrievanceStore.Filter(
                staff ? caller.organisation() : null, staff ? null : caller.id(), aidCase, state);
        return work.read(tx -> store.list(tx, filter, position, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> row.id().toString(), aidCase, state, staff)
                        .map(this::opened));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one grievance")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.find(tx, id))
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(it -> requireSight(caller, it))
                .map(it -> Reply.ok(opened(it), it.version()).response());
    }

    @POST
    @Path("/{id}/freeze")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER})
    @Operation(summary = "Freeze what a grievance is about until it is answered")
    public Uni<Response> freeze(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> freeze.by(tx, caller, id).map(it -> Reply.ok(it.with(null), it.version())));
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(Role.REVIEWER)
    @Operation(summary = "Answer a grievance: what it froze goes on, or the case is cancelled or its posting reversed")
    public Uni<Response> answer(@PathParam("id") UUID id, @Valid @NotNull AnswerGrievance.Request request) {
        Caller caller = callers.current();
        return writes.once(
                request, tx -> answer.by(tx, caller, id, request).map(it -> Reply.ok(it.with(null), it.version())));
    }

    private static boolean isStaff(Caller caller) {
        return caller.roles().stream().anyMatch(STAFF::contains);
    }

    private static void requireSight(Caller caller, Grievance it) {
        if (it.filedBy().equals(caller.id())) {
            return;
        }
        if (!isStaff(caller)) {
            throw CommonProblem.FORBIDDEN_ROLE.problem();
        }
        caller.requireReach(it.organisation());
    }

    private Grievance opened(Grievance sealed) {
        return sealed.with(seals.open(PersonSeals.Field.GRIEVANCE, sealed.content()));
    }
}
