package org.workercare.health.visit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.campaign.ExaminedWorkers;

/** A campaign's visits, for the features that work on many at once. */
@ApplicationScoped
public class CampaignVisits implements ExaminedWorkers {

    /** Workers of one industry who were examined, and who have their conclusions. */
    public record ByIndustry(String industry, int examined, int interpreted) {}

    private final VisitStore store;

    CampaignVisits(VisitStore store) {
        this.store = store;
    }

    @Override
    public Uni<Integer> of(Mutiny.Session tx, UUID campaign) {
        return store.countExamined(tx, campaign);
    }

    public Uni<List<ByIndustry>> byIndustry(Mutiny.Session tx, UUID campaign) {
        return store.byIndustry(tx, campaign);
    }

    /** Visits with results, in a fixed order. */
    public Uni<List<Visit>> examined(Mutiny.Session tx, UUID campaign, int offset, int limit) {
        return store.examinedOf(tx, campaign, offset, limit);
    }

    /** Those that exist, locked in the order of their ids. */
    public Uni<List<Visit>> lock(Mutiny.Session tx, Collection<UUID> ids) {
        return store.lock(tx, ids);
    }

    /** Notes that results were taken, and when; earlier conclusions no longer hold. */
    public Uni<Void> haveResults(Mutiny.Session tx, Map<UUID, java.time.OffsetDateTime> takenAt) {
        List<VisitStore.Examined> examined = takenAt.entrySet().stream()
                .map(entry -> new VisitStore.Examined(entry.getKey(), entry.getValue()))
                .toList();
        return store.examined(tx, examined).replaceWithVoid();
    }

    public Uni<Void> haveConclusions(Mutiny.Session tx, Collection<UUID> ids) {
        return store.interpreted(tx, ids).replaceWithVoid();
    }

    /** @return whether it was taken back; not once it has results */
    public Uni<Boolean> withdraw(Mutiny.Session tx, UUID id) {
        return store.delete(tx, id).map(rows -> rows == 1);
    }
}
