package org.workercare.funding.project;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
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

/** What was declared of a project, version by version, and what was decided on it; within the caller's subtree. */
@Path("/projects")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Projects")
public class DossierResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final ProjectStore store;
    private final DossierStore dossiers;
    private final DecisionStore decisions;
    private final AmendProject amend;

    DossierResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            ProjectStore store,
            DossierStore dossiers,
            DecisionStore decisions,
            AmendProject amend) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.amend = amend;
    }

    @POST
    @Path("/{id}/amend")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.CASEWORKER})
    @Operation(summary = "Hand in a new version of a project's dossier; it is reviewed anew")
    public Uni<Response> amend(@PathParam("id") UUID id, @Valid @NotNull AmendProject.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> amend.by(tx, caller, id, request)
                .map(project -> Reply.ok(project.view(), project.version)));
    }

    @GET
    @Path("/{id}/dossiers")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.CASEWORKER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "List the versions of a project's dossier with their hashes, oldest first")
    public Uni<Page<Dossier.View>> dossiers(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        long position = Position.ofNumber(page.after(id));
        return reachable(id, tx -> dossiers.list(tx, id, position, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> "" + row.number(), id));
    }

    @GET
    @Path("/{id}/dossiers/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.CASEWORKER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Read a version as it was frozen: canonical JSON, whose SHA-256 is its hash")
    public Uni<String> frozen(@PathParam("id") UUID id, @PathParam("number") int number) {
        return reachable(id, tx -> dossiers.frozen(tx, id, number))
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem);
    }

    @GET
    @Path("/{id}/documents/{sha256}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.CASEWORKER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Read a document that is kept here, by its hash")
    public Uni<byte[]> document(@PathParam("id") UUID id, @PathParam("sha256") String sha256) {
        return reachable(id, tx -> dossiers.content(tx, id, sha256))
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem);
    }

    @GET
    @Path("/{id}/decisions")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.CASEWORKER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "List who decided what on a project, when and why, oldest first")
    public Uni<Page<Decision.View>> decisions(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        long position = Position.ofNumber(page.after(id));
        return reachable(id, tx -> decisions.list(tx, id, position, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> "" + row.id(), id));
    }

    private <T> Uni<T> reachable(UUID id, Function<Mutiny.Session, Uni<T>> read) {
        Caller caller = callers.current();
        return work.read(tx -> store.find(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(project -> caller.requireReach(project.organisation))
                .chain(() -> read.apply(tx)));
    }
}
