package org.workercare.funding.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Flood money given out at once (应急拨款). */
@Entity
@Table(name = "emergency_allocation")
class EmergencyAllocation {

    /**
     * An emergency allocation as callers see it.
     *
     * @param project null if the union itself has it, for its sub-category
     * @param account that has the money
     * @param fromReserve how much of it was not under the earmark before
     * @param returned what a reversal took back
     * @param reviewDue when somebody else should have looked at it
     */
    record View(
            UUID id,
            UUID programme,
            OrganisationId organisation,
            String subCategory,
            UUID project,
            long account,
            Money amount,
            Money fromReserve,
            Money returned,
            String reason,
            EmergencyState state,
            String postedBy,
            OffsetDateTime postedAt,
            OffsetDateTime reviewDue,
            String reviewedBy,
            String reviewReason,
            OffsetDateTime reviewedAt,
            long version) {}

    /** What events tell of it; the reason stays here. */
    record Told(
            UUID emergencyId,
            UUID programmeId,
            OrganisationId organisation,
            String subCategory,
            UUID projectId,
            Money amount,
            Money returned,
            OffsetDateTime reviewDue) {}

    @Id
    UUID id;

    UUID programme;
    OrganisationId organisation;

    /** The organisation's name as text, which a subtree's pattern matches. */
    @Column(name = "organisation", insertable = false, updatable = false)
    String place;

    @Column(name = "sub_category")
    String subCategory;

    UUID project;
    long account;
    long funder;
    Money amount;

    @Column(name = "from_reserve")
    Money fromReserve;

    Money returned;
    String reason;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    EmergencyState state;

    @Column(name = "posted_by")
    String postedBy;

    @Column(name = "posted_at")
    OffsetDateTime postedAt;

    @Column(name = "review_due")
    OffsetDateTime reviewDue;

    @Column(name = "overdue_told")
    boolean overdueTold;

    @Column(name = "reviewed_by")
    String reviewedBy;

    @Column(name = "review_reason")
    String reviewReason;

    @Column(name = "reviewed_at")
    OffsetDateTime reviewedAt;

    @Version
    long version;

    EmergencyLife life() {
        return new EmergencyLife(state, postedBy);
    }

    View view() {
        return new View(
                id,
                programme,
                organisation,
                subCategory,
                project,
                account,
                amount,
                fromReserve,
                returned,
                reason,
                state,
                postedBy,
                postedAt,
                reviewDue,
                reviewedBy,
                reviewReason,
                reviewedAt,
                version);
    }

    Told told() {
        return new Told(id, programme, organisation, subCategory, project, amount, returned, reviewDue);
    }
}
