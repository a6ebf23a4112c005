package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.occupancy.Bay;
import org.workercare.station.occupancy.FindBays;

/** Counts, for many sites at once, the bays that are free at a moment. */
@ApplicationScoped
public class CountFreeBays {

    private final FindBays bays;
    private final ReservationStore store;

    CountFreeBays(FindBays bays, ReservationStore store) {
        this.bays = bays;
        this.store = store;
    }

    /**
     * @param at now if null: then a bay is free on which nothing stands and that is not promised; later, one that is not
     *     promised and can be used
     * @return by site; sites without a free bay are left out
     */
    public Uni<Map<UUID, Integer>> at(Mutiny.Session tx, List<UUID> sites, OffsetDateTime at) {
        if (sites.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return bays.of(tx, sites).chain(all -> store.covering(tx, sites, at).map(promised -> {
            Set<UUID> taken = new HashSet<>(promised);
            return all.stream()
                    .filter(bay -> isUsable(bay, at) && !taken.contains(bay.id()))
                    .collect(Collectors.toMap(Bay::siteId, bay -> 1, Integer::sum));
        }));
    }

    private static boolean isUsable(Bay bay, OffsetDateTime at) {
        return at == null ? bay.status() == Bay.Status.AVAILABLE : bay.status().isBookable();
    }
}
