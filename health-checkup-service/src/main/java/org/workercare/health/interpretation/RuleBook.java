package org.workercare.health.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.workercare.health.catalogue.Edition;

/** The rules of every edition, and those that no edition changes. */
public final class RuleBook {

    private final Map<Edition, List<Rule>> editions;
    private final List<Rule> critical;

    public RuleBook(Map<Edition, List<Rule>> editions, List<Rule> critical) {
        this.editions = Map.copyOf(editions);
        this.critical = List.copyOf(critical);
    }

    /** Critical values first, then the edition's own rules, in the data's order. */
    public List<Rule> of(Edition edition) {
        List<Rule> rules = new ArrayList<>(critical);
        rules.addAll(editions.get(edition));
        return rules;
    }
}
