package org.workercare.funding.aid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.funding.aid.household.Difficulty;
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
     * @param payee masked; null before it is known
     * @param verifiedUntil when the verification it rests on ends
     * @param notice the id of its public notice, or null
     * @param noticeDeadline until when objections are taken, or null
     * @param frozenBy the grievance that froze it, or null
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
            long version,
            PayeeView payee,
            String subCategory,
            String verifiedBy,
            OffsetDateTime verifiedUntil,
            UUID notice,
            OffsetDateTime noticeBegins,
            OffsetDateTime noticeDeadline,
            UUID frozenBy) {}

    /** An applicant as replies show one. */
    record ApplicantView(String name, String citizenId) {}

    /** Where the money goes, as replies show it. */
    record PayeeView(String name, String bank, String account) {}

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

    @Column(name = "verified_by")
    String verifiedBy;

    @Column(name = "verified_at")
    OffsetDateTime verifiedAt;

    @Column(name = "verified_until")
    OffsetDateTime verifiedUntil;

    UUID notice;

    @Column(name = "notice_begins")
    OffsetDateTime noticeBegins;

    @Column(name = "notice_deadline")
    OffsetDateTime noticeDeadline;

    @Column(name = "sub_category")
    String subCategory;

    UUID programme;
    String earmark;
    Long account;

    @Column(name = "payee_name")
    String payeeName;

    @Column(name = "payee_bank")
    String payeeBank;

    @Column(name = "payee_account")
    String payeeAccount;

    @Column(name = "frozen_by")
    UUID frozenBy;

    @Version
    long version;

    /** @param days for which a case of its difficulty is shown to the public */
    AidLife life(int days) {
        return new AidLife(
                state,
                applicantName != null,
                days,
                frozenBy != null,
                draftedBy,
                submittedBy,
                verifiedBy,
                verifiedUntil,
                noticeDeadline);
    }

    CaseTold told() {
        return new CaseTold(id, organisation, state, referral);
    }

    View view(ApplicantView applicant, PayeeView payee) {
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
                version,
                payee,
                subCategory,
                verifiedBy,
                verifiedUntil,
                notice,
                noticeBegins,
                noticeDeadline,
                frozenBy);
    }
}
