package org.workercare.health.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.workercare.health.catalogue.Language;
import org.workercare.health.interpretation.Conclusion;
import org.workercare.health.interpretation.Layer;
import org.workercare.health.interpretation.Outcome;

/**
 * One worker's report.
 *
 * @param hazards the exposures it was made for
 * @param outcome the gravest of the entries'
 * @param entries the gravest first
 */
public record Report(
        UUID visitId,
        Language language,
        LocalDate examinedOn,
        List<NamedHazard> hazards,
        Outcome outcome,
        String outcomeTitle,
        List<Entry> entries,
        OffsetDateTime interpretedAt) {

    /** A hazard in the report's language. */
    public record NamedHazard(String code, String name) {}

    /**
     * One thing to know.
     *
     * @param hazards names of the exposures it has to do with
     * @param finding the values it rests on, in words
     * @param advice what to do
     * @param by until when
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            Outcome outcome,
            Layer layer,
            List<String> hazards,
            String finding,
            String conclusion,
            String advice,
            LocalDate by,
            Conclusion.Basis basis) {}
}
