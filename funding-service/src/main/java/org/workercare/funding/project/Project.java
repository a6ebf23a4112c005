package org.workercare.funding.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
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
     * @param dossier the number of the version in force, or before the approval of the last one
     * @param pending the number of the amendment that is reviewed, or null
     * @param dossierHash of the version at hand: the pending one if there is one; what an approval names
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
            int dossier,
            Integer pending,
            String dossierHash,
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
            Source source,
            String dossierHash) {}

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
    int dossier;
    Integer pending;

    @Column(name = "dossier_hash")
    String dossierHash;

    long version;

    /** The number of the version that is decided on. */
    int numberAtHand() {
        return pending == null ? dossier : pending;
    }

    /** @param kept its version in force, or before the approval the last one */
    Dossier dossier(Dossier.View kept) {
        return new Dossier(
                id,
                kept.number(),
                subCategory,
                title,
                households,
                requested,
                kept.documents(),
                kept.budgetLines(),
                kept.reason(),
                kept.submittedBy());
    }

    /** As if a version of its dossier was declared. */
    Declaration declaredAs(Dossier it) {
        return new Declaration(
                id,
                programme,
                organisation,
                it.subCategory(),
                it.title(),
                earmark,
                it.households(),
                it.requested(),
                new Source(sourceKind, sourceReference),
                it.submittedBy(),
                List.of(),
                it.budgetLines());
    }

    /** @return what budget lines divide, or null while that is not known */
    Money budgetFor(Money asked) {
        if (asked != null) {
            return asked;
        }
        return allocated.isPositive() ? allocated : null;
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
                dossier,
                pending,
                dossierHash,
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
        return new Told(
                id, organisation, subCategory, title, amount, new Source(sourceKind, sourceReference), dossierHash);
    }
}
