package org.workercare.funding.aid.household;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A household as callers see it: masked.
 *
 * @param members those who belong to it and those who did
 */
public record HouseholdView(
        UUID id,
        OrganisationId organisation,
        List<MemberView> members,
        List<DifficultyView> difficulties,
        String madeBy,
        OffsetDateTime madeAt,
        long version) {

    /**
     * A member, masked.
     *
     * @param leftOn the first day on which the person no longer belonged to it, or null
     */
    public record MemberView(
            UUID id, Relation relation, String name, String citizenId, LocalDate joined, LocalDate leftOn) {}

    /** A difficulty the household says it is in, and what is known of that. */
    public record DifficultyView(
            Difficulty kind,
            Verification state,
            String claimedBy,
            String verifiedBy,
            OffsetDateTime verifiedAt,
            OffsetDateTime verifiedUntil) {}

    /** A household in a list. */
    public record Summary(
            UUID id, OrganisationId organisation, int members, List<Difficulty> difficulties, long version) {}
}
