package org.workercare.funding.project;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.workercare.funding.common.Nothing;
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

    /** Why a project is turned down. */
    public record RejectRequest(@NotBlank @Size(max = 500) String reason) {}

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final ProjectStore store;
    private final DeclareProject declare;
    private final DecideProject decide;
    private final SpendBudget spend;

    ProjectResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            ProjectStore store,
            DeclareProject declare,
            DecideProject decide,
            SpendBudget spend) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.declare = declare;
        this.decide = decide;
        this.spend = spend;
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

    @POST
    @Path("/{id}/review")
    @RolesAllowed(Role.REVIEWER)
    @Operation(summary = "Review a project that somebody else declared")
    public Uni<Response> review(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        return decide(id, request, ProjectAct.REVIEW, null);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Approve a project that others declared and reviewed; one with an amount is funded by it")
    public Uni<Response> approve(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        return decide(id, request, ProjectAct.APPROVE, null);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER})
    @Operation(summary = "Turn a project down")
    public Uni<Response> reject(@PathParam("id") UUID id, @Valid @NotNull RejectRequest request) {
        return decide(id, request, ProjectAct.REJECT, request.reason());
    }

    @POST
    @Path("/{id}/expenditures")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Spend some of a project's budget")
    public Uni<Response> spend(@PathParam("id") UUID id, @Valid @NotNull SpendBudget.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> spend.by(tx, caller, id, request)
                .map(project -> Reply.ok(project.view(), project.version)));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Close a project; what it has not spent goes back to where it came from")
    public Uni<Response> close(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        return decide(id, request, ProjectAct.CLOSE, null);
    }

    private Uni<Response> decide(UUID id, Object request, ProjectAct act, String reason) {
        Caller caller = callers.current();
        return writes.once(request, tx -> decide.by(tx, caller, id, act, reason)
                .map(project -> Reply.ok(project.view(), project.version)));
    }
}
