package org.workercare.funding.allocation;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.workercare.funding.allocation.Division.Infeasible;
import org.workercare.funding.allocation.Division.Reason;

/**
 * Divides a pot by weight between floors and caps, to the fen.
 *
 * <p>Water-filling finds the one level at which the shares, each clamped to its bounds, use up the pot: in each round the
 * open lines share what is left by weight; if the floors ask for more than the caps give back, the lines below their floor
 * are settled there, if less, the lines above their cap, if equal, both. What is then left is shared by weight, rounded
 * down, and the fen left over go one each to the largest remainders, ties to the lesser key. Rounding happens at the level
 * of fen only, where the known paradoxes of that rule cannot move more than one fen.
 */
public final class Formula {

    private Formula() {}

    /** @param pot in fen, zero or more */
    public static Division divide(long pot, List<PotLine> lines) {
        return refusal(pot, lines).<Division>map(Infeasible::new).orElseGet(() -> new WaterFilling(pot, sorted(lines))
                .divide());
    }

    private static List<PotLine> sorted(List<PotLine> lines) {
        return lines.stream().sorted(Comparator.comparing(PotLine::key)).toList();
    }

    private static Optional<Reason> refusal(long pot, List<PotLine> lines) {
        if (lines.isEmpty()) {
            return pot == 0 ? Optional.empty() : Optional.of(Reason.NO_LINES);
        }
        if (lines.stream().anyMatch(line -> line.floor() > line.cap())) {
            return Optional.of(Reason.FLOOR_ABOVE_CAP);
        }
        if (compareSum(lines.stream().mapToLong(PotLine::floor), pot) > 0) {
            return Optional.of(Reason.FLOORS_ABOVE_POT);
        }
        return compareSum(lines.stream().mapToLong(PotLine::capacity), pot) < 0
                ? Optional.of(Reason.CAPS_BELOW_POT)
                : Optional.empty();
    }

    /** Whether the amounts sum to less than the pot, as much, or more: the sum itself may be too large for a long. */
    private static int compareSum(LongStream amounts, long pot) {
        return amounts.mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .compareTo(BigInteger.valueOf(pot));
    }
}
