package org.workercare.funding.allocation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.workercare.funding.ledger.Earmark;
import org.workercare.platform.kernel.Money;

/** An allocation plan (分配方案): its lines stand in {@code plan_line}. */
@Entity
class Plan {

    /**
     * A plan as callers see it.
     *
     * @param total what there was to divide, the reserve included
     * @param divided what its lines get together
     * @param hash SHA-256 in hexadecimal of its explanation as CSV: what an approval names
     */
    record View(
            UUID id,
            UUID programme,
            int year,
            PlanState state,
            Money total,
            Money reserve,
            Money divided,
            int lineCount,
            List<PotView> pots,
            String hash,
            String createdBy,
            String submittedBy,
            String reviewedBy,
            String approvedBy,
            OffsetDateTime postedAt,
            long version) {}

    /** @param rounds how many the water-filling took */
    record PotView(Earmark earmark, Money amount, int lines, int rounds) {}

    @Id
    UUID id;

    UUID programme;
    int year;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    PlanState state;

    Money total;
    Money reserve;

    @Column(name = "line_count")
    int lineCount;

    /** JSON: each attribute's extra, in ten-thousandths. */
    String tilts;

    /** JSON: a list of {@link PotTold}. */
    String pots;

    String hash;

    /** What the approver named. */
    @Column(name = "approved_hash")
    String approvedHash;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "submitted_by")
    String submittedBy;

    @Column(name = "reviewed_by")
    String reviewedBy;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "posted_at")
    OffsetDateTime postedAt;

    @Version
    long version;

    PlanLife life() {
        return new PlanLife(state, createdBy, submittedBy, reviewedBy);
    }

    Money divided() {
        return total.minus(reserve);
    }

    View view(List<PotTold> told) {
        List<PotView> seen = told.stream()
                .map(pot -> new PotView(
                        pot.earmark(), pot.amount(), pot.lines(), pot.rounds().size()))
                .toList();
        return new View(
                id,
                programme,
                year,
                state,
                total,
                reserve,
                divided(),
                lineCount,
                seen,
                hash,
                createdBy,
                submittedBy,
                reviewedBy,
                approvedBy,
                postedAt,
                version);
    }
}
