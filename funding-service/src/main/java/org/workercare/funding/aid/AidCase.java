package org.workercare.funding.aid;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** A household's request for help (帮扶申请). */
@Entity
@Table(name = "aid_case")
class AidCase {

    /**
     * A case as callers see it.
     *
     * @param applicant masked; null before it is known
     * @param referral the health service's referral it came of, or null
     * @param amount granted
     * @param hold that keeps the amount in the ledger
     */
    record View(
            UUID id,
            OrganisationId organisation,
            AidState state,
            Difficulty difficulty,
            ApplicantView applicant,
            UUID referral,
            Money amount,
            UUID hold,
            String reason,
            String draftedBy,
            String submittedBy,
            String decidedBy,
            long version) {}

    /** An applicant as replies show one. */
    record ApplicantView(String name, String citizenId) {}

    /** What events tell of a case. */
    record Told(
            UUID caseId,
            OrganisationId organisation,
            AidState state,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID referralId) {}

    @Id
    UUID id;

    OrganisationId organisation;

    /** The organisation's name as text, which a subtree's pattern matches. */
    @Column(name = "organisation", insertable = false, updatable = false)
    String place;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    AidState state;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Difficulty difficulty;

    @Column(name = "applicant_name")
    String applicantName;

    @Column(name = "applicant_id")
    String applicantId;

    @Column(name = "applicant_index")
    String applicantIndex;

    UUID referral;
    Money amount;
    UUID hold;
    String reason;

    @Column(name = "drafted_by")
    String draftedBy;

    @Column(name = "submitted_by")
    String submittedBy;

    @Column(name = "decided_by")
    String decidedBy;

    @Version
    long version;

    AidLife life() {
        return new AidLife(state, applicantName != null, draftedBy, submittedBy);
    }

    Told told() {
        return new Told(id, organisation, state, referral);
    }

    View view(ApplicantView applicant) {
        return new View(
                id,
                organisation,
                state,
                difficulty,
                applicant,
                referral,
                amount,
                hold,
                reason,
                draftedBy,
                submittedBy,
                decidedBy,
                version);
    }
}
