package org.workercare.health.interpretation;

import java.util.List;
import org.workercare.health.catalogue.Edition;

/**
 * All that is concluded from one visit.
 *
 * @param outcome the gravest of the conclusions
 * @param conclusions the gravest first; never empty
 */
public record Interpretation(Edition edition, Outcome outcome, List<Conclusion> conclusions) {}
