package org.workercare.station.meals;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.hours.Moments;
import org.workercare.station.site.FindSite;
import org.workercare.station.site.Site;

/** Meals over HTTP. */
@Path("/sites")
@Authenticated
@Tag(name = "Meals", description = "Menus, sales and the subsidy")
public class MealResource {

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final FindSite sites;
    private final MenuStore menu;
    private final ClaimStore claims;
    private final SellMeal sell;
    private final CorrectSale correct;
    private final ClaimSubsidy claim;

    MealResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            FindSite sites,
            MenuStore menu,
            ClaimStore claims,
            SellMeal sell,
            CorrectSale correct,
            ClaimSubsidy claim) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.sites = sites;
        this.menu = menu;
        this.claims = claims;
        this.sell = sell;
        this.correct = correct;
        this.claim = claim;
    }

    @GET
    @Path("/{site}/menu")
    @Operation(summary = "Read a site's menu")
    public Uni<Page<MenuItem>> menu(@PathParam("site") UUID site) {
        return work.read(tx -> sites.at(tx, site).chain(found -> menu.of(tx, site)))
                .map(items -> new Page<>(items, null));
    }

    @POST
    @Path("/{site}/menu")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Put a meal on a site's menu")
    @APIResponseSchema(value = MenuItem.class, responseCode = "201")
    public Uni<Response> add(@PathParam("site") UUID site, @Valid @NotNull MenuItem.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> kept(tx, caller, site)
                .invoke(() -> MenuItem.requireSense(request.price(), request.discountedPrice()))
                .chain(() -> menu.add(tx, Ids.next(), site, request))
                .map(item -> Reply.created("/menu-items/" + item.id(), item, item.version())));
    }

    @POST
    @Path("/{site}/meal-sales")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Record meals sold at today's menu prices, with a voucher if one pays")
    @APIResponseSchema(value = MealSale.class, responseCode = "201")
    public Uni<Response> sell(@PathParam("site") UUID site, @Valid @NotNull MealSale.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> kept(tx, caller, site)
                .chain(found -> sell.at(tx, found, request))
                .map(sale -> new Reply(201, sale, null, null)));
    }

    @POST
    @Path("/{site}/meal-sales/{sale}/corrections")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Correct how many meals were sold, before the subsidy is claimed or after it was refused")
    @APIResponseSchema(value = MealSale.class, responseCode = "201")
    public Uni<Response> correct(
            @PathParam("site") UUID site,
            @PathParam("sale") UUID sale,
            @Valid @NotNull MealSale.Correction correction) {
        Caller caller = callers.current();
        return writes.once(correction, tx -> kept(tx, caller, site)
                .chain(() -> correct.of(tx, site, sale, correction))
                .map(made -> new Reply(201, made, null, null)));
    }

    @POST
    @Path("/{site}/subsidy-claims")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Claim a day's subsidy now; what is left is claimed once the day is over")
    @APIResponseSchema(value = SubsidyClaim.class, responseCode = "201")
    public Uni<Response> claim(@PathParam("site") UUID site, @Valid @NotNull ClaimSubsidy.Request request) {
        Caller caller = callers.current();
        Moments.require(request.day(), "/day");
        return writes.once(request, tx -> kept(tx, caller, site)
                .chain(found -> claim.of(tx, found, request.day()))
                .map(made -> Reply.created("/subsidy-claims/" + made.id(), made, made.version())));
    }

    @GET
    @Path("/{site}/subsidy-claims")
    @RolesAllowed({Role.STATION_KEEPER, Role.AUDITOR, Role.FINANCE_OFFICER, Role.ADMINISTRATOR})
    @Operation(summary = "List a site's claims and what became of them")
    public Uni<Page<SubsidyClaim>> claims(@PathParam("site") UUID site) {
        Caller caller = callers.current();
        return work.read(tx -> kept(tx, caller, site).chain(found -> claims.ofSite(tx, site)))
                .map(all -> new Page<>(all, null));
    }

    /** The site, if the caller's organisation keeps it. */
    private Uni<Site> kept(Mutiny.Session tx, Caller caller, UUID site) {
        return sites.at(tx, site).invoke(found -> caller.requireReach(found.organisation()));
    }
}
