package org.workercare.funding.aid.grievance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A grievance as callers see it.
 *
 * @param posting that it is about, or null if it is about the case
 * @param answerDue until when it is to be answered
 * @param overdue whether that has passed without an answer, by the database's clock
 * @param freezing how the case was frozen, or null
 * @param freezeHold the hold that keeps the exact amount, or null
 * @param remedy what it led to; null until it is answered, as are the next three
 */
public record Grievance(
        UUID id,
        UUID aidCase,
        UUID posting,
        OrganisationId organisation,
        String content,
        String filedBy,
        OffsetDateTime filedAt,
        OffsetDateTime answerDue,
        boolean overdue,
        GrievanceState state,
        Freezing freezing,
        UUID freezeHold,
        Remedy remedy,
        String answer,
        String answeredBy,
        OffsetDateTime answeredAt,
        long version) {

    /** What events tell of it: nothing personal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID grievanceId,
            UUID caseId,
            UUID posting,
            OrganisationId organisation,
            GrievanceState state,
            Remedy remedy) {}

    Told told() {
        return new Told(id, aidCase, posting, organisation, state, remedy);
    }

    Grievance with(String opened) {
        return new Grievance(
                id,
                aidCase,
                posting,
                organisation,
                opened,
                filedBy,
                filedAt,
                answerDue,
                overdue,
                state,
                freezing,
                freezeHold,
                remedy,
                answer,
                answeredBy,
                answeredAt,
                version);
    }
}
