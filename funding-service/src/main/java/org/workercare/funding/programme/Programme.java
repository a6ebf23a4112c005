package org.workercare.funding.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId.Level;

/** A year's fund (专项). Once posted it stays as it is, until its year is closed. */
@Entity
class Programme {

    /**
     * A programme as callers see it.
     *
     * @param emergencyCeiling how much of it may be given out in emergencies before the review
     * @param reviewLevels the levels whose unions review its projects, from the nation down; none: any union above
     * @param closedAt when its year was closed, or null
     * @param account the national federation's account that the total was booked to
     */
    public record View(
            UUID id,
            int year,
            String name,
            String issuer,
            String purpose,
            Money total,
            Money emergencyCeiling,
            List<Level> reviewLevels,
            long account,
            OffsetDateTime createdAt,
            OffsetDateTime closedAt,
            long version) {}

    @Id
    UUID id;

    int year;
    String name;
    String issuer;
    String purpose;
    Money total;

    @Column(name = "emergency_ceiling")
    Money emergencyCeiling;

    /** Names parted by blanks. */
    @Column(name = "review_levels")
    String reviewLevels;

    long account;
    String catalogue;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    @Column(name = "closed_at")
    OffsetDateTime closedAt;

    @Column(name = "created_by")
    String createdBy;

    long version;

    List<Level> levels() {
        return Arrays.stream(reviewLevels.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Level::valueOf)
                .toList();
    }

    View view() {
        return new View(
                id,
                year,
                name,
                issuer,
                purpose,
                total,
                emergencyCeiling,
                levels(),
                account,
                createdAt,
                closedAt,
                version);
    }
}
