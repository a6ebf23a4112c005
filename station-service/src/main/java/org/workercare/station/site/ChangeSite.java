package org.workercare.station.site;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes what the registry says about a site, its life apart. */
@ApplicationScoped
public class ChangeSite {

    /** What is to change; a field left out stays as it is, a list takes the old one's place. */
    @Schema(name = "ChangeSite")
    public record Request(
            @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*")
            String name,

            @Size(max = 300) String address,

            @Size(min = 1, max = 1000) @Schema(examples = "24/7")
            String openingHours,

            @Size(min = 1, max = 100) List<@Valid @NotNull Facility> facilities,
            @Size(max = 50) List<@NotBlank @Size(max = 200) String> partners,

            @Size(max = 50) List<@NotBlank @Size(max = 500) @Pattern(regexp = "https://\\S+") String> photos,

            @PositiveOrZero @Max(1000) Integer bays,
            @Size(max = 20) List<@NotNull SiteAudience> audiences) {}

    private final SiteStore store;
    private final SiteChanges changes;

    ChangeSite(SiteStore store, SiteChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    /** @param guard sees the locked site before anything changes, and throws to refuse */
    public Uni<Site> by(Mutiny.Session tx, UUID siteId, Request request, Consumer<Site> guard) {
        HoursCheck.require(request.openingHours());
        return store.lock(tx, siteId)
                .invoke(guard)
                .chain(site -> store.change(tx, siteId, request))
                .call(changed -> changes.spread(tx, List.of(changed), List.of()));
    }
}
