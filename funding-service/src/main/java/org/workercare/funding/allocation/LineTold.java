package org.workercare.funding.allocation;

import java.util.List;
import java.util.UUID;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.programme.RegionAttribute;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Why a project gets what it gets: everything the formula read of it and made of it.
 *
 * @param livingStandard the local minimum-living standard, per head and month
 * @param tilts the attributes of its region
 * @param weight households × living standard in fen × tilt in ten-thousandths, a whole number
 * @param round the round that settled it; 0 for a line without weight
 * @param remainder of the last round's division, whole number
 * @param extraFen 1 if the largest remainder rule gave it one more
 */
record LineTold(
        UUID project,
        OrganisationId organisation,
        Earmark earmark,
        long households,
        Money livingStandard,
        List<RegionAttribute> tilts,
        String weight,
        Money floor,
        Money cap,
        Division.SettledBy settledBy,
        int round,
        String remainder,
        int extraFen,
        Money amount) {

    static LineTold of(PlanDraft.Line line) {
        PlanDraft.Candidate it = line.candidate();
        Division.Share share = line.share();
        return new LineTold(
                it.project(),
                it.organisation(),
                it.earmark(),
                it.households(),
                Money.ofFen(it.livingStandardFen()),
                it.attributes().stream().sorted().toList(),
                share.line().weight().toString(),
                Money.ofFen(it.floor()),
                Money.ofFen(it.cap()),
                share.settledBy(),
                share.round(),
                share.remainder().toString(),
                share.extraFen(),
                Money.ofFen(share.fen()));
    }
}
