package org.workercare.health.fleet;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Buses over HTTP. */
@Path("/buses")
@Authenticated
@Tag(name = "Fleet")
public class BusResource {

    /**
     * A bus.
     *
     * @param throughputPerHour workers it can examine in an hour
     */
    public record Request(
            @NotNull @Schema(examples = "110115") OrganisationId organisation,

            @NotBlank @Size(max = 100) @Schema(examples = "流动体检车一号")
            String name,

            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 60) String> instruments,

            @Min(1) @Max(200) @NotNull @Schema(examples = "24")
            Integer throughputPerHour) {}

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final FleetStore store;
    private final FindFleet findFleet;

    BusResource(UnitOfWork work, IdempotentWrites writes, Callers callers, FleetStore store, FindFleet findFleet) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.findFleet = findFleet;
    }

    @POST
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Add a bus with its instruments and throughput")
    @APIResponse(responseCode = "201", description = "Added")
    public Uni<Response> add(@Valid @NotNull Request request) {
        callers.current().requireReach(request.organisation());
        Bus bus = new Bus(
                Ids.next(),
                request.organisation(),
                request.name(),
                request.instruments(),
                request.throughputPerHour(),
                0);
        return writes.once(request, tx -> store.insert(tx, bus)
                .replaceWith(Reply.created("/buses/" + bus.id(), bus, bus.version())));
    }

    @GET
    @RolesAllowed({Role.ORGANISER, Role.NURSE, Role.PHYSICIAN, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Buses of the caller's organisation and all below it")
    public Uni<Page<Bus>> list(@BeanParam PageRequest page) {
        OrganisationId root = callers.current().organisation();
        return work.read(tx -> store.buses(tx, root, page.after(root), page.rowsToRead()))
                .map(rows -> Page.of(rows, page, bus -> bus.id().toString(), root));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ORGANISER, Role.NURSE, Role.PHYSICIAN, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "One of them")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> findFleet.bus(tx, caller, id))
                .map(bus -> Reply.ok(bus, bus.version()).response());
    }
}
