package org.workercare.funding.organisation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.kernel.OrganisationId.Level;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** The tree of unions over HTTP; everybody signed in may look at it. */
@Path("/organisations")
@Authenticated
@Tag(name = "Organisations")
public class OrganisationResource {

    /** @param byLevel how many unions stand at each level */
    public record Summary(long total, Map<Level, Long> byLevel) {}

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final OrganisationStore store;
    private final FoundGrassrootsUnion found;

    OrganisationResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            OrganisationStore store,
            FoundGrassrootsUnion found) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.found = found;
    }

    @GET
    @Operation(summary = "List unions, by level and by the union above them")
    public Uni<Page<Organisation.View>> list(
            @BeanParam PageRequest page,
            @QueryParam("level") Level level,
            @QueryParam("parent") OrganisationId parent) {
        String after = page.after(level, parent);
        return work.read(tx -> store.list(tx, level, parent, after, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> row.id, level, parent).map(Organisation::view));
    }

    @GET
    @Path("/summary")
    @Operation(summary = "Count the unions at each level")
    public Uni<Summary> summary() {
        return work.read(store::countByLevel).map(counts -> {
            Map<Level, Long> byLevel = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                byLevel.put(level, counts.getOrDefault(level, 0L));
            }
            return new Summary(
                    byLevel.values().stream().mapToLong(Long::longValue).sum(), byLevel);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one union")
    public Uni<Organisation.View> one(@PathParam("id") OrganisationId id) {
        return work.read(tx -> store.find(tx, id))
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .map(Organisation::view);
    }

    @POST
    @RolesAllowed({Role.ADMINISTRATOR, Role.FINANCE_OFFICER})
    @Operation(summary = "Found a grassroots union below a county's")
    public Uni<Response> found(@Valid @NotNull FoundGrassrootsUnion.Request request) {
        callers.current().requireReach(request.parent());
        return writes.once(request, tx -> found.by(tx, request)
                .map(made -> Reply.created("/organisations/" + made.id, made.view(), 0)));
    }
}
