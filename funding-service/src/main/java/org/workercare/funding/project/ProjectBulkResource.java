package org.workercare.funding.project;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.programme.KnowSubCategories;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.jobs.Jobs;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Projects by the thousand over HTTP: each request becomes a job with progress and an error for each row refused. */
@Path("/projects")
@Authenticated
@Tag(name = "Projects")
public class ProjectBulkResource {

    /**
     * Which projects: all of a programme that wait for the act and for a plan, or those with the ids; one of the two.
     */
    public record Selection(
            UUID programme, @Size(min = 1, max = 5_000) List<@NotNull UUID> ids) {

        boolean isClear() {
            return (programme == null) != (ids == null);
        }
    }

    private final IdempotentWrites writes;
    private final Callers callers;
    private final Jobs jobs;
    private final ProjectStore store;
    private final KnowSubCategories programmes;

    ProjectBulkResource(
            IdempotentWrites writes, Callers callers, Jobs jobs, ProjectStore store, KnowSubCategories programmes) {
        this.writes = writes;
        this.callers = callers;
        this.jobs = jobs;
        this.store = store;
        this.programmes = programmes;
    }

    @POST
    @Path("/declarations")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.CASEWORKER})
    @Operation(summary = "Declare up to 5,000 projects")
    public Uni<Response> declare(@Valid @NotNull DeclareProjects.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> programmes
                .of(tx, request.programme())
                .chain(() -> jobs.enqueue(
                        tx,
                        DeclareProjects.KIND,
                        caller,
                        caller.organisation(),
                        request,
                        request.rows().size()))
                .map(Reply::accepted));
    }

    @POST
    @Path("/reviews")
    @RolesAllowed(Role.REVIEWER)
    @Operation(summary = "Review many projects that somebody else declared")
    public Uni<Response> review(@Valid @NotNull Selection request) {
        return decide(request, ProjectAct.REVIEW, ProjectState.DECLARED);
    }

    @POST
    @Path("/approvals")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Approve many projects that others declared and reviewed")
    public Uni<Response> approve(@Valid @NotNull Selection request) {
        return decide(request, ProjectAct.APPROVE, ProjectState.REVIEWED);
    }

    private Uni<Response> decide(Selection request, ProjectAct act, ProjectState from) {
        Caller caller = callers.current();
        if (!request.isClear()) {
            throw CommonProblem.INVALID_FIELD.problem("/ids");
        }
        return writes.once(request, tx -> ids(tx, request, from, caller)
                .chain(ids -> jobs.enqueue(
                        tx,
                        DecideProjects.KIND,
                        caller,
                        caller.organisation(),
                        new DecideProjects.Input(act, ids),
                        ids.size()))
                .map(Reply::accepted));
    }

    private Uni<List<UUID>> ids(Mutiny.Session tx, Selection request, ProjectState state, Caller caller) {
        return request.ids() != null
                ? Uni.createFrom().item(request.ids())
                : programmes
                        .of(tx, request.programme())
                        .chain(() -> store.waiting(tx, request.programme(), state, caller.organisation()));
    }
}
