package org.workercare.funding.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.workercare.funding.ledger.Earmark;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** A project as it stands in the database; it changes by the statements of {@link ProjectStore} only. */
@Entity
@Immutable
class Project {

    /**
     * A project as callers see it.
     *
     * @param requested what it asks for by itself; null if it waits for its share in a plan
     * @param allocated its budget, zero before it has one
     * @param inPlan whether the budget is its share of a posted plan
     * @param account of its budget in the ledger
     */
    record View(
            UUID id,
            UUID programme,
            OrganisationId organisation,
            String subCategory,
            String title,
            Earmark earmark,
            int households,
            Money requested,
            Money allocated,
            boolean inPlan,
            Long account,
            ProjectState state,
            Source source,
            String declaredBy,
            String reviewedBy,
            String approvedBy,
            String reason,
            long version) {}

    /** What events tell of a project. */
    record Told(
            UUID projectId,
            OrganisationId organisation,
            String subCategory,
            String title,
            Money amount,
            Source source) {}

    @Id
    UUID id;

    UUID programme;
    OrganisationId organisation;

    /** The organisation's name as text, which a subtree's pattern matches. */
    @Column(name = "organisation", insertable = false, updatable = false)
    String place;

    @Column(name = "sub_category")
    String subCategory;

    String title;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Earmark earmark;

    int households;
    Money requested;
    Money allocated;

    @Column(name = "in_plan")
    boolean inPlan;

    Long account;
    Long funder;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    ProjectState state;

    @Column(name = "source_kind")
    String sourceKind;

    @Column(name = "source_reference")
    String sourceReference;

    @Column(name = "declared_by")
    String declaredBy;

    @Column(name = "reviewed_by")
    String reviewedBy;

    @Column(name = "approved_by")
    String approvedBy;

    String reason;
    long version;

    ProjectLife life() {
        return new ProjectLife(state, declaredBy, reviewedBy);
    }

    View view() {
        return new View(
                id,
                programme,
                organisation,
                subCategory,
                title,
                earmark,
                households,
                requested,
                allocated,
                inPlan,
                account,
                state,
                new Source(sourceKind, sourceReference),
                declaredBy,
                reviewedBy,
                approvedBy,
                reason,
                version);
    }

    /** With the amount it has, else the one it asks for, else zero. */
    Told told() {
        Money asked = requested == null ? Money.ZERO : requested;
        Money amount = allocated.isPositive() ? allocated : asked;
        return new Told(id, organisation, subCategory, title, amount, new Source(sourceKind, sourceReference));
    }
}
