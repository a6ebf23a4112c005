package org.workercare.station.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.hours.Moments;
import org.workercare.station.place.Crs;
import org.workercare.station.place.ShownPlace;
import org.workercare.station.rows.Positions;

/** Sites over HTTP. */
@Path("/sites")
@Authenticated
@Tag(name = "Sites", description = "Service stations, their hours and their lives")
public class SiteResource {

    /**
     * A site as its page shows it.
     *
     * @param shown the place in the coordinate system asked for, or null
     */
    public record SitePage(
            @JsonUnwrapped Site site,
            @JsonInclude(JsonInclude.Include.NON_NULL) ShownPlace shown,
            List<CheckUpStop> checkUpStops) {}

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final SiteStore store;
    private final RegisterSites register;
    private final ChangeSite change;
    private final MoveSite move;

    SiteResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            SiteStore store,
            RegisterSites register,
            ChangeSite change,
            MoveSite move) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.store = store;
        this.register = register;
        this.change = change;
        this.move = move;
    }

    @GET
    @Operation(summary = "List sites")
    public Uni<Page<Site>> list(
            @BeanParam PageRequest page,
            @QueryParam("organisation")
                    @Parameter(description = "Within this organisation's subtree", example = "110108")
                    OrganisationId organisation,
            @QueryParam("state") @Parameter(example = "open") SiteState state,
            @QueryParam("facility") @Parameter(example = "rest") Facility.Kind facility) {
        OrganisationId within = organisation == null ? OrganisationId.NATIONAL : organisation;
        String stateWord = state == null ? null : state.wireName();
        String facilityWord = facility == null ? null : facility.wireName();
        UUID after = Positions.id(page.after(within, stateWord, facilityWord));
        return work.read(tx -> store.list(tx, after, within, stateWord, facilityWord, page.rowsToRead()))
                .map(sites -> Page.of(sites, page, s -> s.id().toString(), within, stateWord, facilityWord));
    }

    @GET
    @Path("/geojson")
    @Operation(summary = "List sites as GeoJSON, in the coordinate system of your map")
    public Uni<SiteFeatures> features(
            @BeanParam PageRequest page,
            @QueryParam("organisation") @Parameter(example = "110108") OrganisationId organisation,
            @QueryParam("state") @Parameter(example = "open") SiteState state,
            @QueryParam("crs") @DefaultValue("WGS84") @Parameter(example = "GCJ02") Crs crs) {
        return list(page, organisation, state, null).map(found -> SiteFeatures.of(found.items(), crs, found.next()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a site, with the check-up bus's stops to come")
    @APIResponseSchema(value = SitePage.class, responseCode = "200")
    public Uni<Response> one(@PathParam("id") UUID id, @QueryParam("crs") @Parameter(example = "GCJ02") Crs crs) {
        return work.read(
                tx -> store.find(tx, id).chain(site -> store.stops(tx, id).map(stops -> {
                    ShownPlace shown = crs == null ? null : site.place().shownIn(crs);
                    return Reply.ok(new SitePage(site, shown, stops), site.version())
                            .response();
                })));
    }

    @GET
    @Path("/{id}/opening")
    @Operation(summary = "Tell whether a site is open, why, until when, and how to get in")
    public Uni<SiteOpening> opening(
            @PathParam("id") UUID id,
            @QueryParam("at") @Parameter(description = "Now, unless told", example = "2026-10-01T23:30:00+08:00")
                    OffsetDateTime at) {
        Moments.require(at, "at");
        OffsetDateTime moment = at == null ? OffsetDateTime.now() : at;
        return work.read(tx -> store.find(tx, id)).map(site -> SiteOpening.of(site, moment));
    }

    @POST
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Register a site that is open already")
    @APIResponseSchema(value = Site.class, responseCode = "201")
    public Uni<Response> register(@Valid @NotNull RegisterSites.Request request) {
        callers.current().requireReach(request.organisation());
        return writes.once(request, tx -> register.all(tx, List.of(request))
                .map(List::getFirst)
                .map(site -> Reply.created("/sites/" + site.id(), site, site.version())));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Change a site's hours, facilities, partners, photos or bays")
    @APIResponseSchema(value = Site.class, responseCode = "200")
    public Uni<Response> change(@PathParam("id") UUID id, @Valid @NotNull ChangeSite.Request request) {
        Caller caller = callers.current();
        return work.write(tx -> change.by(tx, id, request, site -> requireMayChange(caller, site)))
                .map(site -> Reply.ok(site, site.version()).response());
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Take a site one move further in its life")
    @APIResponseSchema(value = Site.class, responseCode = "200")
    public Uni<Response> move(@PathParam("id") UUID id, @Valid @NotNull TransitionRequest request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> move.by(tx, id, request.move(), site -> requireMayChange(caller, site))
                .map(site -> Reply.ok(site, site.version())));
    }

    private void requireMayChange(Caller caller, Site site) {
        caller.requireReach(site.organisation());
        preconditions.require(site.version());
    }
}
