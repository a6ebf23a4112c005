package org.workercare.health.interpretation;

import java.util.List;
import org.workercare.health.catalogue.ExaminationKind;
import org.workercare.health.catalogue.LocalText;

/**
 * One row of the rule data.
 *
 * @param version raised with every change of the row, so that an old conclusion says what it was made by
 * @param hazards for which exposures it holds; empty for the critical layer, which holds for everybody
 * @param kind for which kind of examination; null for every kind
 * @param verified whether a physician has signed it
 * @param withinDays by when the advice is to be followed, in days from the examination; 0 is at once
 */
public record Rule(
        String id,
        int version,
        Layer layer,
        List<String> hazards,
        ExaminationKind kind,
        String standard,
        String clause,
        String source,
        boolean verified,
        Outcome outcome,
        Condition when,
        LocalText conclusion,
        LocalText advice,
        int withinDays) {

    /** The worker's exposures that it speaks about. */
    List<String> concerned(List<String> exposures) {
        return hazards.isEmpty()
                ? exposures
                : exposures.stream().filter(hazards::contains).toList();
    }

    boolean appliesTo(ExaminationKind visitKind, List<String> exposures) {
        boolean rightKind = kind == null || kind == visitKind;
        return rightKind && (hazards.isEmpty() || exposures.stream().anyMatch(hazards::contains));
    }
}
