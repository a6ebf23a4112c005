package org.workercare.funding.allocation;

import java.util.List;
import org.workercare.funding.ledger.Earmark;
import org.workercare.platform.kernel.Money;

/**
 * How a pot was divided, as the explanation tells it.
 *
 * @param extraFen how many lines got one fen more by largest remainder
 */
record PotTold(Earmark earmark, Money amount, int lines, int extraFen, List<Round> rounds) {

    /**
     * A round of the water-filling.
     *
     * @param left what the open lines shared, in fen
     * @param weights the sum of the open lines' weights, a whole number too large for some readers' numbers
     */
    record Round(int number, Money left, String weights, int open, int settledAtFloor, int settledAtCap) {}

    static PotTold of(PlanDraft.Pot pot) {
        List<Round> rounds = pot.divided().rounds().stream()
                .map(r -> new Round(
                        r.number(),
                        Money.ofFen(r.fen()),
                        r.weights().toString(),
                        r.open(),
                        r.settledAtFloor(),
                        r.settledAtCap()))
                .toList();
        return new PotTold(
                pot.earmark(),
                Money.ofFen(pot.fen()),
                pot.lines().size(),
                pot.divided().extraFen(),
                rounds);
    }
}
