package org.workercare.health.results;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.catalogue.Item;
import org.workercare.health.visit.CampaignVisits;
import org.workercare.health.visit.Visit;
import org.workercare.platform.web.identity.Caller;

/** Keeps results. Sent again they change nothing; another value for the same item corrects and keeps what was there. */
@ApplicationScoped
public class RecordResults {

    /**
     * What came of it.
     *
     * @param recorded results that are new
     * @param alreadyThere results that were there with the same value
     * @param corrected results that replace another value
     */
    record Outcome(int recorded, int alreadyThere, int corrected, Collection<Fault> refused) {}

    private final ResultStore store;
    private final CampaignVisits visits;
    private final Catalogue catalogue;

    RecordResults(ResultStore store, CampaignVisits visits, Catalogue catalogue) {
        this.store = store;
        this.visits = visits;
        this.catalogue = catalogue;
    }

    /** @param observations each names its visit; visits of other campaigns are unknown here */
    Uni<Outcome> by(Mutiny.Session tx, Caller caller, UUID campaign, List<Observation> observations) {
        List<UUID> ids = observations.stream()
                .map(Observation::visit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return visits.lock(tx, ids).chain(locked -> store.now(tx)
                .map(now -> new Plausibility(catalogue, Sexes.of(locked, campaign), now).faults(observations))
                .chain(faults -> keep(tx, caller, campaign, observations, faults)));
    }

    private Uni<Outcome> keep(
            Mutiny.Session tx,
            Caller caller,
            UUID campaign,
            List<Observation> observations,
            Map<Integer, Fault> faults) {
        List<ResultStore.Row> good = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            if (!faults.containsKey(i + 1)) {
                good.add(row(observations.get(i)));
            }
        }
        return store.record(tx, campaign, good, caller.id())
                .call(written -> visits.haveResults(tx, firstTaken(written)))
                .map(written -> outcome(good.size(), written, faults));
    }

    private ResultStore.Row row(Observation observation) {
        boolean measured =
                catalogue.item(observation.item()).map(Item::isMeasured).orElseThrow();
        return new ResultStore.Row(
                observation.visit(),
                observation.item(),
                measured ? new BigDecimal(observation.value()) : null,
                measured ? null : observation.value(),
                observation.unit(),
                observation.takenAt());
    }

    private static Map<UUID, OffsetDateTime> firstTaken(List<ResultStore.Written> written) {
        return written.stream()
                .collect(Collectors.toMap(
                        ResultStore.Written::visit,
                        ResultStore.Written::takenAt,
                        BinaryOperator.minBy(OffsetDateTime.timeLineOrder())));
    }

    private static Outcome outcome(int good, List<ResultStore.Written> written, Map<Integer, Fault> faults) {
        int corrected =
                (int) written.stream().filter(ResultStore.Written::corrected).count();
        List<Fault> refused = faults.values().stream()
                .sorted(java.util.Comparator.comparingInt(Fault::row))
                .toList();
        return new Outcome(written.size() - corrected, good - written.size(), corrected, refused);
    }

    /** Which visits of a campaign may be written to. */
    private static final class Sexes {

        static Map<UUID, org.workercare.health.catalogue.Sex> of(List<Visit> locked, UUID campaign) {
            return locked.stream()
                    .filter(visit -> visit.campaign().equals(campaign))
                    .collect(Collectors.toMap(Visit::id, Visit::sex));
        }
    }
}
