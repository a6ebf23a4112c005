package org.workercare.health.catalogue;

import java.util.List;

/**
 * What one edition asks to be examined for one hazard.
 *
 * @param hazard the hazard's code
 * @param clause of the edition
 * @param examinations mandatory ones, by code
 * @param interval how often; null where it is not known or does not repeat
 * @param source where the row was taken from
 * @param verified whether a physician has signed the row
 */
public record Surveillance(
        String hazard,
        ExaminationKind kind,
        String clause,
        List<String> examinations,
        LocalText interval,
        String source,
        boolean verified) {}
