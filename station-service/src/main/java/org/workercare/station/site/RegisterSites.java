package org.workercare.station.site;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.StationEvent;
import org.workercare.station.place.Place;

/** Takes sites into the registry that were opened before it kept their lives. */
@ApplicationScoped
public class RegisterSites {

    /** A site that is open already. */
    @Schema(name = "RegisterSite")
    public record Request(
            @NotBlank @Size(max = 200) @Schema(examples = "上地驿站")
            String name,

            @NotNull @Schema(examples = "110108") OrganisationId organisation,
            @NotNull Place place,
            @Size(max = 300) String address,

            @NotBlank @Size(max = 1000) @Schema(examples = "Mo-Su 08:00-22:00; PH 10:00-18:00")
            String openingHours,

            @NotEmpty @Size(max = 100) List<@Valid @NotNull Facility> facilities,
            @Size(max = 50) List<@NotBlank @Size(max = 200) String> partners,

            @Size(max = 50) List<@NotBlank @Size(max = 500) @Pattern(regexp = "https://\\S+") String> photos,

            @PositiveOrZero @Max(1000) Integer bays,
            @Size(max = 20) List<@NotNull SiteAudience> audiences) {

        public Request {
            partners = partners == null ? List.of() : partners;
            photos = photos == null ? List.of() : photos;
            bays = bays == null ? 0 : bays;
            audiences = audiences == null ? List.of() : audiences;
        }

        NewSite newSite() {
            return new NewSite(
                    Ids.next(),
                    organisation,
                    name.strip(),
                    address,
                    place.latitude(),
                    place.longitude(),
                    SiteState.OPEN,
                    null,
                    openingHours,
                    facilities,
                    partners,
                    photos,
                    bays,
                    audiences);
        }
    }

    private final SiteStore store;
    private final SiteChanges changes;

    RegisterSites(SiteStore store, SiteChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    /** In one statement for all of them; every one must have hours that can be read. */
    public Uni<List<Site>> all(Mutiny.Session tx, List<Request> requests) {
        requests.forEach(request -> HoursCheck.require(request.openingHours()));
        return store.insert(tx, requests.stream().map(Request::newSite).toList())
                .call(sites -> changes.spread(
                        tx,
                        sites,
                        sites.stream()
                                .map(site -> SiteTold.as(StationEvent.SITE_OPENED, site))
                                .toList()));
    }
}
