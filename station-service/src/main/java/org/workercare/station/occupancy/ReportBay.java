package org.workercare.station.occupancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.occupancy.JudgeObservations.Judgement;
import org.workercare.station.occupancy.JudgeObservations.Standing;
import org.workercare.station.occupancy.Observation.Outcome;
import org.workercare.station.site.FindSite;

/** Takes in what drivers, keepers and sensors see of bays; the one way in which a bay's status changes. */
@ApplicationScoped
public class ReportBay {

    private final BayStore store;
    private final FindSite sites;

    ReportBay(BayStore store, FindSite sites) {
        this.store = store;
        this.sites = sites;
    }

    /** A driver has come. */
    public Uni<Bay> occupied(Mutiny.Session tx, UUID bay) {
        return now(tx, bay, Bay.Status.OCCUPIED, BaySource.CHECK_IN);
    }

    /** A driver has left. */
    public Uni<Bay> free(Mutiny.Session tx, UUID bay) {
        return now(tx, bay, Bay.Status.AVAILABLE, BaySource.CHECK_IN);
    }

    Uni<Bay> now(Mutiny.Session tx, UUID bay, Bay.Status status, BaySource source) {
        return all(tx, List.of(new Observation(bay, status, null)), source, organisation -> true)
                .chain(outcomes -> store.ofId(tx, bay));
    }

    /**
     * Many at once, each decided by itself.
     *
     * @param reaches whether the reporter may speak for an organisation's sites
     * @return an outcome for each, in their order
     */
    Uni<List<Outcome>> all(
            Mutiny.Session tx, List<Observation> observations, BaySource source, Predicate<OrganisationId> reaches) {
        Set<UUID> ids = observations.stream().map(Observation::bayId).collect(Collectors.toSet());
        return store.lock(tx, ids).chain(locked -> sites.organisations(
                        tx, locked.stream().map(BayStore.Locked::siteId).collect(Collectors.toSet()))
                .chain(organisations -> {
                    Set<UUID> foreign = locked.stream()
                            .filter(bay -> !reaches.test(organisations.get(bay.siteId())))
                            .map(BayStore.Locked::id)
                            .collect(Collectors.toCollection(HashSet::new));
                    Judgement judgement = judge(observations, locked, foreign);
                    return store.know(tx, judgement.news(), source)
                            .replaceWith(outcomes(observations, judgement.outcomes(), foreign));
                }));
    }

    private static Judgement judge(List<Observation> observations, List<BayStore.Locked> locked, Set<UUID> foreign) {
        Map<UUID, Standing> known = new HashMap<>();
        locked.stream()
                .filter(bay -> !foreign.contains(bay.id()))
                .forEach(bay -> known.put(bay.id(), new Standing(bay.status(), bay.since())));
        return JudgeObservations.of(
                observations,
                known,
                locked.stream()
                        .map(BayStore.Locked::now)
                        .max(Comparator.naturalOrder())
                        .orElse(OffsetDateTime.MIN));
    }

    private static List<Outcome> outcomes(List<Observation> observations, List<Outcome> judged, Set<UUID> foreign) {
        List<Outcome> outcomes = new ArrayList<>(judged);
        for (int i = 0; i < outcomes.size(); i++) {
            if (foreign.contains(observations.get(i).bayId())) {
                outcomes.set(i, Outcome.OUT_OF_REACH);
            }
        }
        return outcomes;
    }
}
