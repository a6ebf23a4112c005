package org.workercare.station.meals;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.site.FindSite;

/** A menu's items over HTTP. */
@Path("/menu-items")
@Authenticated
@Tag(name = "Meals")
public class MenuItemResource {

    private final Callers callers;
    private final UnitOfWork work;
    private final Preconditions preconditions;
    private final FindSite sites;
    private final MenuStore menu;

    MenuItemResource(Callers callers, UnitOfWork work, Preconditions preconditions, FindSite sites, MenuStore menu) {
        this.callers = callers;
        this.work = work;
        this.preconditions = preconditions;
        this.sites = sites;
        this.menu = menu;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a meal on a menu")
    @APIResponseSchema(value = MenuItem.class, responseCode = "200")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return work.read(tx -> menu.find(tx, id))
                .map(item -> Reply.ok(item, item.version()).response());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Change a meal's prices, or take it off the menu")
    @APIResponseSchema(value = MenuItem.class, responseCode = "200")
    public Uni<Response> change(@PathParam("id") UUID id, @Valid @NotNull MenuItem.Change change) {
        Caller caller = callers.current();
        return work.write(tx -> menu.lock(tx, id)
                        .call(item ->
                                sites.at(tx, item.siteId()).invoke(site -> caller.requireReach(site.organisation())))
                        .chain(item -> {
                            preconditions.require(item.version());
                            MenuItem to = item.with(change);
                            MenuItem.requireSense(to.price(), to.discountedPrice());
                            return menu.change(tx, to);
                        }))
                .map(item -> Reply.ok(item, item.version()).response());
    }
}
