package org.workercare.health.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.workercare.health.catalogue.ExaminationKind;
import org.workercare.health.catalogue.Sex;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A visit with the worker's job as it was then.
 *
 * @param worker never leaves the service
 * @param personToken the worker's account, opaque
 * @param organisation the campaign's
 * @param employer the union of the worker's employer
 * @param hazards codes of the exposures
 * @param examinedAt when the first result was taken; null before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Visit(
        UUID id,
        UUID campaign,
        UUID worker,
        String personToken,
        OrganisationId organisation,
        OrganisationId employer,
        String industry,
        List<String> hazards,
        Sex sex,
        ExaminationKind kind,
        VisitState state,
        OffsetDateTime examinedAt) {}
