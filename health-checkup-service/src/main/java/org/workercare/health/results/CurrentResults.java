package org.workercare.health.results;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Visits' results as they stand, corrections applied. */
@ApplicationScoped
public class CurrentResults {

    /** For how many visits of a campaign an item was recorded. */
    public record ItemCount(String item, int observations) {}

    private final ResultStore store;

    CurrentResults(ResultStore store) {
        this.store = store;
    }

    /** @return by visit; a visit without results is left out */
    public Uni<Map<UUID, Findings>> of(Mutiny.Session tx, Collection<UUID> visits) {
        return store.current(tx, visits).map(rows -> rows.stream()
                .collect(Collectors.groupingBy(
                        ResultStore.Current::visit,
                        Collectors.collectingAndThen(Collectors.toList(), CurrentResults::findings))));
    }

    public Uni<List<ItemCount>> counts(Mutiny.Session tx, UUID campaign) {
        return store.counts(tx, campaign);
    }

    private static Findings findings(List<ResultStore.Current> rows) {
        Map<String, BigDecimal> measured = new HashMap<>();
        Map<String, String> seen = new HashMap<>();
        for (ResultStore.Current row : rows) {
            if (row.word() == null) {
                measured.put(row.item(), row.value());
            } else {
                seen.put(row.item(), row.word());
            }
        }
        return new Findings(measured, seen);
    }
}
