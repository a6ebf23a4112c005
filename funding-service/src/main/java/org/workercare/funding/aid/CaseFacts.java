package org.workercare.funding.aid;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * What the other rooms of this feature know of a case: nothing personal.
 *
 * @param amount granted or asked for in its notice, or null
 * @param hold that keeps the amount, or null
 * @param account that the hold is on, or null
 * @param noticeDeadline until when objections are taken, or null
 * @param noticeOver whether that has passed by the database's clock
 * @param frozenBy the grievance that froze it, or null
 */
public record CaseFacts(
        UUID id,
        OrganisationId organisation,
        AidState state,
        UUID referral,
        Money amount,
        UUID hold,
        Long account,
        OffsetDateTime noticeDeadline,
        boolean noticeOver,
        UUID frozenBy,
        String draftedBy,
        String submittedBy,
        String verifiedBy,
        String decidedBy) {

    CaseFacts in(AidState next) {
        return new CaseFacts(
                id,
                organisation,
                next,
                referral,
                amount,
                hold,
                account,
                noticeDeadline,
                noticeOver,
                frozenBy,
                draftedBy,
                submittedBy,
                verifiedBy,
                decidedBy);
    }

    /** All who had a part in it so far. */
    public Set<String> partakers() {
        return Stream.of(draftedBy, submittedBy, verifiedBy, decidedBy)
                .filter(person -> person != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    CaseTold told() {
        return new CaseTold(id, organisation, state, referral);
    }
}
