package org.workercare.health.results;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A visit's current results.
 *
 * @param measured values by item code, in the item's unit
 * @param seen findings in words by item code
 */
public record Findings(Map<String, BigDecimal> measured, Map<String, String> seen) {

    public Findings {
        measured = Map.copyOf(measured);
        seen = Map.copyOf(seen);
    }

    public Optional<BigDecimal> value(String item) {
        return Optional.ofNullable(measured.get(item));
    }

    public Optional<String> word(String item) {
        return Optional.ofNullable(seen.get(item));
    }

    public boolean has(String item) {
        return measured.containsKey(item) || seen.containsKey(item);
    }
}
