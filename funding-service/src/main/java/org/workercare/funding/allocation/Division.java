package org.workercare.funding.allocation;

import java.math.BigInteger;
import java.util.List;

/** What came of dividing a pot. */
public sealed interface Division {

    /**
     * It was divided; the shares sum to the pot exactly.
     *
     * @param shares in the order of the lines' keys
     * @param rounds of the water-filling, the last of which settled no line at a bound
     * @param extraFen how many lines got one fen more by largest remainder
     */
    record Divided(List<Share> shares, List<Round> rounds, int extraFen) implements Division {}

    /** The bounds cannot be met. */
    record Infeasible(Reason reason) implements Division {}

    enum Reason {
        NO_LINES,
        FLOOR_ABOVE_CAP,
        FLOORS_ABOVE_POT,
        CAPS_BELOW_POT
    }

    enum SettledBy {
        FLOOR,
        CAP,
        SHARE
    }

    /**
     * What a line gets.
     *
     * @param round the round that settled it, from 1; 0 for a line without weight
     * @param remainder what was left over the whole fen of its exact share, in fractions {@code 1/weights} of the last
     *     round; zero at a bound
     * @param extraFen 1 if the largest remainder rule gave it one more
     * @param fen the amount, with the extra fen
     */
    record Share(PotLine line, SettledBy settledBy, int round, BigInteger remainder, int extraFen, long fen) {

        Share withExtraFen() {
            return new Share(line, settledBy, round, remainder, 1, Math.addExact(fen, 1));
        }
    }

    /**
     * One round of water-filling: {@code open} lines would share {@code fen} by {@code weights}.
     *
     * @param settledAtFloor lines whose share lay below their floor and that got the floor
     * @param settledAtCap lines whose share lay above their cap and that got the cap
     */
    record Round(int number, long fen, BigInteger weights, int open, int settledAtFloor, int settledAtCap) {}
}
