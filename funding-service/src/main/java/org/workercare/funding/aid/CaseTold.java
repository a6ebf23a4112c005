package org.workercare.funding.aid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/** What events tell of a case: nothing personal. */
public record CaseTold(
        UUID caseId,
        OrganisationId organisation,
        AidState state,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID referralId) {}
