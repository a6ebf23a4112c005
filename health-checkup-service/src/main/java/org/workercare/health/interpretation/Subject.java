package org.workercare.health.interpretation;

import java.time.LocalDate;
import java.util.List;
import org.workercare.health.catalogue.ExaminationKind;
import org.workercare.health.catalogue.Sex;

/**
 * Whose results are judged, as far as judging needs to know.
 *
 * @param hazards codes of the exposures, each once
 * @param examinedOn the day in China from which advice counts its days
 */
public record Subject(Sex sex, ExaminationKind kind, List<String> hazards, LocalDate examinedOn) {}
