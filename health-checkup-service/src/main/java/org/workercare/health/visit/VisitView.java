package org.workercare.health.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.catalogue.Edition;
import org.workercare.health.catalogue.Sex;

/**
 * A visit as those on the bus need it.
 *
 * @param examinations what is to be examined: the general check-up and what the hazards ask for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitView(
        UUID id,
        UUID campaign,
        String personToken,
        Sex sex,
        String industry,
        List<String> hazards,
        VisitState state,
        OffsetDateTime examinedAt,
        List<String> examinations) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static VisitView of(Visit visit, Catalogue catalogue) {
        LocalDate day = visit.examinedAt() == null
                ? LocalDate.now(CHINA)
                : visit.examinedAt().atZoneSameInstant(CHINA).toLocalDate();
        return new VisitView(
                visit.id(),
                visit.campaign(),
                visit.personToken(),
                visit.sex(),
                visit.industry(),
                visit.hazards(),
                visit.state(),
                visit.examinedAt(),
                catalogue.examinationsFor(Edition.inForceOn(day), visit.kind(), visit.hazards()));
    }
}
