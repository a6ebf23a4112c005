package org.workercare.health.results;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.catalogue.Item;
import org.workercare.health.catalogue.Sex;

/**
 * Tells what can be from what cannot, before anything is kept.
 *
 * @param catalogue the items there are
 * @param sexes of the visits that may be written to; others are unknown
 * @param now by the database's clock
 */
record Plausibility(Catalogue catalogue, Map<UUID, Sex> sexes, OffsetDateTime now) {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,7}(\\.\\d{1,4})?");
    /** How far a device's clock may run ahead. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** @return faults by row, counted from 1; a row has at most one */
    Map<Integer, Fault> faults(List<Observation> observations) {
        Map<Integer, Fault> faults = new HashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < observations.size(); i++) {
            int row = i + 1;
            Observation observation = observations.get(i);
            boolean repeated = !seen.add(List.of(Optional.ofNullable(observation.visit()), observation.item()));
            Optional<Fault> fault = repeated
                    ? Optional.of(new Fault(row, "item", ResultProblem.RESULT_DUPLICATE))
                    : fault(row, observation);
            fault.ifPresent(found -> faults.put(row, found));
        }
        return faults;
    }

    private Optional<Fault> fault(int row, Observation observation) {
        Sex sex = sexes.get(observation.visit());
        Optional<Item> item = catalogue.item(observation.item());
        if (sex == null) {
            return Optional.of(new Fault(row, "visit", ResultProblem.RESULT_VISIT_UNKNOWN));
        }
        if (item.isEmpty()) {
            return Optional.of(new Fault(row, "item", ResultProblem.RESULT_ITEM_UNKNOWN));
        }
        if (!item.get().suits(sex)) {
            return Optional.of(new Fault(row, "item", ResultProblem.RESULT_WRONG_SEX));
        }
        if (observation.takenAt().isAfter(now.plus(CLOCK_SKEW))) {
            return Optional.of(new Fault(row, "takenAt", ResultProblem.RESULT_IN_FUTURE));
        }
        return item.get().isMeasured() ? measured(row, item.get(), observation) : seen(row, item.get(), observation);
    }

    private static Optional<Fault> measured(int row, Item item, Observation observation) {
        if (!item.unit().equals(observation.unit())) {
            return Optional.of(new Fault(row, "unit", ResultProblem.RESULT_UNIT_WRONG));
        }
        if (!DECIMAL.matcher(observation.value()).matches()) {
            return Optional.of(new Fault(row, "value", ResultProblem.RESULT_VALUE_MALFORMED));
        }
        return item.plausible().holds(new BigDecimal(observation.value()))
                ? Optional.empty()
                : Optional.of(new Fault(row, "value", ResultProblem.RESULT_IMPOSSIBLE));
    }

    private static Optional<Fault> seen(int row, Item item, Observation observation) {
        if (observation.unit() != null) {
            return Optional.of(new Fault(row, "unit", ResultProblem.RESULT_UNIT_WRONG));
        }
        return item.values().contains(observation.value())
                ? Optional.empty()
                : Optional.of(new Fault(row, "value", ResultProblem.RESULT_VALUE_MALFORMED));
    }
}
