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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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

/** Single projects over HTTP, within the caller's subtree. */
@Path("/projects")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Projects")
public class ProjectResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final ProjectStore store;
    private final DeclareProject declare;

    ProjectResource(
            UnitOfWork work, IdempotentWrites writes, Callers callers, ProjectStore store, DeclareProject declare) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.declare = declare;
    }

    @POST
    @RolesAllowed({Role.FINANCE_OFFICER, Role.CASEWORKER})
    @Operation(summary = "Declare a project")
    public Uni<Response> declare(@Valid @NotNull DeclareProject.Request request) {
        Caller caller = callers.current();
        caller.requireReach(request.organisation());
        return writes.once(request, tx -> declare.of(tx, request.by(caller.id()), caller.organisation())
                .map(made -> Reply.created("/projects/" + made.id, made.view(), made.version)));
    }

    @GET
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.CASEWORKER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "List projects, in the order they were declared")
    public Uni<Page<Project.View>> list(
            @BeanParam PageRequest page,
            @QueryParam("programme") UUID programme,
            @QueryParam("state") ProjectState state,
            @QueryParam("organisation") OrganisationId organisation,
            @QueryParam("subCategory") String subCategory,
            @QueryParam("source") String source,
            @QueryParam("reference") String reference) {
        ProjectFilter filter = new ProjectFilter(programme, state, organisation, subCategory, source, reference);
        Caller caller = callers.current();
        String after = page.after(filter.parameters());
        UUID position = Position.ofId(after);
        return work.read(tx -> store.list(tx, filter, caller.organisation(), position, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> row.id.toString(), filter.parameters())
                        .map(Project::view));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.CASEWORKER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Look at one project")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> store.find(tx, id))
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(project -> caller.requireReach(project.organisation))
                .map(project -> Reply.ok(project.view(), project.version).response());
    }
}
