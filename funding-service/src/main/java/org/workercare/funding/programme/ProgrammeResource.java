package org.workercare.funding.programme;

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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
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

/** Programmes over HTTP; everybody signed in may look at them. */
@Path("/programmes")
@Authenticated
@Tag(name = "Programmes")
public class ProgrammeResource {

    /** The catalogue with how many it has of each level. */
    public record CatalogueView(Catalogue.Counts counts, List<Catalogue.Aspect> aspects) {}

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final ProgrammeStore store;
    private final RegionStore regions;
    private final PostProgramme post;
    private final CloseProgramme close;
    private final ImportRegions importRegions;

    ProgrammeResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            ProgrammeStore store,
            RegionStore regions,
            PostProgramme post,
            CloseProgramme close,
            ImportRegions importRegions) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.regions = regions;
        this.post = post;
        this.close = close;
        this.importRegions = importRegions;
    }

    @POST
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Issue a programme with its catalogue and book its total into the ledger")
    public Uni<Response> post(@Valid @NotNull PostProgramme.Request request) {
        Caller caller = callers.current();
        caller.requireReach(OrganisationId.NATIONAL);
        return writes.once(request, tx -> post.by(tx, caller, request)
                .map(made -> Reply.created("/programmes/" + made.id, made.view(), made.version)));
    }

    @GET
    @Operation(summary = "List programmes, oldest first")
    public Uni<Page<Programme.View>> list(@BeanParam PageRequest page) {
        String after = page.after();
        return work.read(tx -> store.list(tx, Position.ofId(after), page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> row.id.toString()).map(Programme::view));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one programme")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return work.read(tx -> existing(tx, id))
                .map(found -> Reply.ok(found.view(), found.version).response());
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Close a programme's year: nothing is posted to its accounts any more")
    public Uni<Response> close(@PathParam("id") UUID id, @Valid @NotNull Nothing request) {
        Caller caller = callers.current();
        caller.requireReach(OrganisationId.NATIONAL);
        return writes.once(
                request, tx -> close.by(tx, caller, id).map(closed -> Reply.ok(closed.view(), closed.version)));
    }

    @GET
    @Path("/{id}/catalogue")
    @Operation(summary = "Read a programme's aspects, categories and sub-categories, and how many there are")
    public Uni<CatalogueView> catalogue(@PathParam("id") UUID id) {
        return work.read(tx -> existing(tx, id))
                .map(store::catalogueOf)
                .map(catalogue -> new CatalogueView(catalogue.counts(), catalogue.aspects()));
    }

    @POST
    @Path("/{id}/regions")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Import what the allocation's formula knows of regions")
    public Uni<Response> importRegions(@PathParam("id") UUID id, @Valid @NotNull ImportRegions.Request request) {
        callers.current().requireReach(OrganisationId.NATIONAL);
        return writes.once(request, tx -> importRegions.into(tx, id, request).map(Reply::ok));
    }

    @GET
    @Path("/{id}/regions")
    @Operation(summary = "List what is known of regions")
    public Uni<Page<Region>> regions(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        String after = page.after(id);
        return work.read(tx -> existing(tx, id).chain(() -> regions.list(tx, id, after, page.rowsToRead())))
                .map(rows -> Page.of(rows, page, row -> row.organisation().value(), id));
    }

    private Uni<Programme> existing(Mutiny.Session tx, UUID id) {
        return store.find(tx, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }
}
