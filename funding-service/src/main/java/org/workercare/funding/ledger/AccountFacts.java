package org.workercare.funding.ledger;

import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/** What never changes of an account. */
record AccountFacts(
        long id,
        Purse.Kind kind,
        UUID programme,
        OrganisationId organisation,
        Earmark earmark,
        String subCategory,
        UUID project) {

    Account.View standing(Standing at) {
        return new Account.View(
                id,
                kind,
                programme,
                organisation,
                earmark,
                subCategory,
                project,
                at.available(),
                at.held(),
                at.spent(),
                at.returned(),
                at.version());
    }
}
