package org.workercare.health.interpretation;

import java.time.LocalDate;
import java.util.List;
import org.workercare.health.catalogue.LocalText;

/**
 * What one rule says about one worker, with everything needed to check it.
 *
 * @param hazards the worker's exposures it speaks about; empty where it has nothing to do with the job
 * @param values what it rests on, each item once
 * @param by the day until which the advice is to be followed
 */
public record Conclusion(
        Layer layer,
        Outcome outcome,
        List<String> hazards,
        List<Value> values,
        LocalText conclusion,
        LocalText advice,
        LocalDate by,
        Basis basis) {

    /**
     * A value as it was when the conclusion was drawn.
     *
     * @param unit UCUM; null for a finding in words
     */
    public record Value(String item, String value, String unit) {}

    /**
     * Where the rule stands.
     *
     * @param edition the standard with its year
     * @param ruleVersion version of the data row
     * @param verified whether a physician has signed the row
     */
    public record Basis(String edition, String clause, String rule, int ruleVersion, String source, boolean verified) {}
}
