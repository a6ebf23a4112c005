package org.workercare.station.site;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.place.Place;

/** Begins a site's life with a proposal. */
@ApplicationScoped
public class ProposeSite {

    /** What is proposed. */
    public record Draft(
            UUID proposalId,
            OrganisationId organisation,
            String name,
            String address,
            Place place,
            List<Facility.Kind> facilities,
            List<String> partners,
            int bays) {}

    private final SiteStore store;
    private final SiteChanges changes;

    ProposeSite(SiteStore store, SiteChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    public Uni<Site> of(Mutiny.Session tx, Draft draft) {
        NewSite site = new NewSite(
                Ids.next(),
                draft.organisation(),
                draft.name().strip(),
                draft.address(),
                draft.place().latitude(),
                draft.place().longitude(),
                SiteState.PROPOSED,
                draft.proposalId(),
                null,
                draft.facilities().stream()
                        .map(kind -> new Facility(kind, null, null))
                        .toList(),
                draft.partners(),
                List.of(),
                draft.bays(),
                List.of());
        return store.insert(tx, List.of(site))
                .call(sites -> changes.spread(tx, sites, List.of()))
                .map(List::getFirst);
    }
}
