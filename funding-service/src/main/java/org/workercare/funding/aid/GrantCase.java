package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.duplicate.Claim;
import org.workercare.funding.aid.duplicate.DuplicateProblem;
import org.workercare.funding.aid.duplicate.PreventDuplicates;
import org.workercare.funding.aid.household.KnowHouseholds;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Role;

/**
 * Grants a case that is locked: nobody of the household was helped for the same before, or a reviewer from above lets it
 * pass; and the money is set aside, unless its notice did so.
 */
@ApplicationScoped
class GrantCase {

    private final KnowHouseholds households;
    private final PreventDuplicates duplicates;
    private final HoldForCase hold;
    private final TraceStore trace;

    GrantCase(KnowHouseholds households, PreventDuplicates duplicates, HoldForCase hold, TraceStore trace) {
        this.households = households;
        this.duplicates = duplicates;
        this.hold = hold;
        this.trace = trace;
    }

    Uni<Void> by(Mutiny.Session tx, Caller caller, AidCase it, DecideCase.Request request) {
        refuseOtherTerms(it, request);
        String subCategory = it.hold == null ? request.subCategory() : it.subCategory;
        return claimOf(tx, it, subCategory)
                .chain(claim -> request.override() == null
                        ? duplicates.claim(tx, claim)
                        : override(tx, caller, it, claim, request.override().reason()))
                .chain(() -> it.hold == null
                        ? hold.on(tx, it, request.amount(), subCategory, caller.id())
                        : Uni.createFrom().voidItem())
                .invoke(() -> it.state = AidState.APPROVED);
    }

    /** What granting the case would ask for. */
    Uni<Claim> claimOf(Mutiny.Session tx, AidCase it, String subCategory) {
        return households
                .personsWith(tx, it.applicantIndex)
                .map(persons -> new Claim(it.id, persons, it.difficulty.name(), subCategory));
    }

    private Uni<Void> override(Mutiny.Session tx, Caller caller, AidCase it, Claim claim, String reason) {
        boolean above = caller.organisation().equals(OrganisationId.NATIONAL)
                || !caller.organisation().equals(it.organisation);
        if (!above || !caller.has(Role.REVIEWER)) {
            throw DuplicateProblem.OVERRIDE_FROM_ABOVE.problem();
        }
        return duplicates
                .override(tx, claim, reason, caller.id())
                .invoke(putAside -> {
                    if (putAside == 0) {
                        throw AidProblem.OVERRIDE_NEEDLESS.problem("/override");
                    }
                })
                .chain(() -> trace.add(tx, List.of(it.id), "OVERRIDE", caller.id(), reason));
    }

    private static void refuseOtherTerms(AidCase it, DecideCase.Request request) {
        Money amount = request.amount();
        String subCategory = request.subCategory();
        if (it.hold == null && (amount == null || subCategory == null)) {
            throw AidProblem.AMOUNT_MISSING.problem(amount == null ? "/amount" : "/subCategory");
        }
        if (it.hold != null && amount != null && !amount.equals(it.amount)) {
            throw AidProblem.AMOUNT_SETTLED.problem("/amount");
        }
        if (it.hold != null && subCategory != null && !subCategory.equals(it.subCategory)) {
            throw AidProblem.AMOUNT_SETTLED.problem("/subCategory");
        }
    }
}
