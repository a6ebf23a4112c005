package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.Earmark;
import org.workercare.platform.kernel.OrganisationId;

/** Lists the approved projects of a programme that wait for their share of a plan. */
@ApplicationScoped
public class ListEligible {

    /** A project that waits. */
    public record Eligible(UUID id, OrganisationId organisation, Earmark earmark, int households) {}

    private final ProjectStore store;

    ListEligible(ProjectStore store) {
        this.store = store;
    }

    public Uni<List<Eligible>> of(Mutiny.Session tx, UUID programme) {
        return store.eligible(tx, programme).map(list -> list.stream()
                .map(p -> new Eligible(p.id, p.organisation, p.earmark, p.households))
                .toList());
    }
}
