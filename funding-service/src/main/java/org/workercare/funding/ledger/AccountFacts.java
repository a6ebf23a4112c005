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
        UUID project,
        Unit unit,
        UUID batch) {

    /** @throws org.workercare.platform.web.problems.ProblemException for goods and the outside, which no caller moves by hand */
    void requireFund(String pointer) {
        if (kind == Purse.Kind.STOCK || unit.isPieces()) {
            throw LedgerProblem.GOODS_ACCOUNT.problem(pointer);
        }
        if (kind == Purse.Kind.SOURCE) {
            throw LedgerProblem.OUTSIDE_ACCOUNT.problem(pointer);
        }
    }

    Account.View standing(Standing at) {
        boolean isPieces = unit.isPieces();
        return new Account.View(
                id,
                kind,
                programme,
                organisation,
                earmark,
                subCategory,
                project,
                unit.value(),
                batch,
                isPieces ? null : at.available(),
                isPieces ? null : at.held(),
                isPieces ? null : at.spent(),
                isPieces ? null : at.returned(),
                isPieces ? at.pieces() : null,
                at.version());
    }
}
