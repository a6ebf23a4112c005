package org.workercare.funding.project;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** How projects' budgets are carried out, over HTTP, within the caller's subtree. */
@Path("/projects")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Projects")
public class ExecutionResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final SpendBudget spend;
    private final ShowExecution show;

    ExecutionResource(
            UnitOfWork work, IdempotentWrites writes, Callers callers, SpendBudget spend, ShowExecution show) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.spend = spend;
        this.show = show;
    }

    @POST
    @Path("/{id}/expenditures")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Spend some of a project's budget, on one of its budget lines if it has some")
    public Uni<Response> spend(@PathParam("id") UUID id, @Valid @NotNull SpendBudget.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> spend.by(tx, caller, id, request)
                .map(project -> Reply.ok(project.view(), project.version)));
    }

    @GET
    @Path("/{id}/execution")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.REVIEWER, Role.CASEWORKER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Read how a project's budget is carried out, by budget line and month")
    public Uni<Execution> execution(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> show.of(tx, caller, id));
    }
}
