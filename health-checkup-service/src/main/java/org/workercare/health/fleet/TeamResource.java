package org.workercare.health.fleet;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.health.fleet.Team.Member;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Teams over HTTP. */
@Path("/teams")
@Authenticated
@Tag(name = "Fleet")
public class TeamResource {

    /** A team: at least one member of each duty. */
    public record Request(
            @NotNull @Schema(examples = "110115") OrganisationId organisation,

            @NotBlank @Size(max = 100) @Schema(examples = "体检一队")
            String name,

            @NotEmpty @Size(max = 50) List<@Valid @NotNull Member> members) {}

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final FleetStore store;
    private final FindFleet findFleet;

    TeamResource(UnitOfWork work, IdempotentWrites writes, Callers callers, FleetStore store, FindFleet findFleet) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.findFleet = findFleet;
    }

    @POST
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Add a team with its duties")
    @APIResponse(responseCode = "201", description = "Added")
    public Uni<Response> add(@Valid @NotNull Request request) {
        callers.current().requireReach(request.organisation());
        check(request.members());
        Team team = new Team(Ids.next(), request.organisation(), request.name(), request.members(), 0);
        return writes.once(request, tx -> store.insert(tx, team)
                .replaceWith(Reply.created("/teams/" + team.id(), team, team.version())));
    }

    @GET
    @RolesAllowed({Role.ORGANISER, Role.NURSE, Role.PHYSICIAN, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Teams of the caller's organisation and all below it")
    public Uni<Page<Team>> list(@BeanParam PageRequest page) {
        OrganisationId root = callers.current().organisation();
        return work.read(tx -> store.teams(tx, root, page.after(root), page.rowsToRead()))
                .map(rows -> Page.of(rows, page, team -> team.id().toString(), root));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ORGANISER, Role.NURSE, Role.PHYSICIAN, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "One of them")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> findFleet.team(tx, caller, id))
                .map(team -> Reply.ok(team, team.version()).response());
    }

    private static void check(List<Team.Member> members) {
        if (!Team.isComplete(members)) {
            throw FleetProblem.TEAM_INCOMPLETE.problem("/members");
        }
        if (!Team.namesNobodyTwice(members)) {
            throw FleetProblem.TEAM_MEMBER_TWICE.problem("/members");
        }
    }
}
