package org.workercare.funding.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.workercare.funding.allocation.Division.Divided;
import org.workercare.funding.allocation.Division.Round;
import org.workercare.funding.allocation.Division.SettledBy;
import org.workercare.funding.allocation.Division.Share;

/**
 * One run of {@link Formula} over a pot whose bounds can be met.
 *
 * <p>Shares are compared as whole numbers, each multiplied by the sum of the open weights.
 */
final class WaterFilling {

    private static final Comparator<Share> LARGEST_REMAINDER = Comparator.comparing(Share::remainder)
            .reversed()
            .thenComparing(share -> share.line().key());

    private final List<Share> settled = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private List<PotLine> open = new ArrayList<>();
    private BigInteger weights = BigInteger.ZERO;
    private long left;

    /** Lines without weight have no share to compare: they are settled at their floor before the first round. */
    WaterFilling(long pot, List<PotLine> lines) {
        left = pot;
        for (PotLine line : lines) {
            if (line.weight().signum() == 0) {
                settle(line, SettledBy.FLOOR, line.floor(), 0);
            } else {
                open.add(line);
            }
        }
    }

    Divided divide() {
        boolean settling = true;
        while (settling) {
            settling = playRound();
        }
        List<Share> shares = open.stream().map(this::inProportion).toList();
        int extraFen = (int) (left - shares.stream().mapToLong(Share::fen).sum());
        List<Share> all = Stream.concat(settled.stream(), withExtraFen(shares, extraFen).stream())
                .sorted(Comparator.comparing(share -> share.line().key()))
                .toList();
        return new Divided(all, List.copyOf(rounds), extraFen);
    }

    /** @return whether a line was settled, so that the others must share anew */
    private boolean playRound() {
        weights = open.stream().map(PotLine::weight).reduce(BigInteger.ZERO, BigInteger::add);
        int direction = open.stream()
                .map(this::excess)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .signum();
        List<PotLine> low = direction > 0
                ? List.of()
                : open.stream().filter(this::isBelowFloor).toList();
        List<PotLine> high = direction < 0
                ? List.of()
                : open.stream().filter(this::isAboveCap).toList();
        int round = rounds.size() + 1;
        rounds.add(new Round(round, left, weights, open.size(), low.size(), high.size()));
        low.forEach(line -> settle(line, SettledBy.FLOOR, line.floor(), round));
        high.forEach(line -> settle(line, SettledBy.CAP, line.cap(), round));
        open = without(open, low, high);
        return !low.isEmpty() || !high.isEmpty();
    }

    private static List<PotLine> without(List<PotLine> lines, List<PotLine> low, List<PotLine> high) {
        Set<PotLine> gone = new HashSet<>(low);
        gone.addAll(high);
        return lines.stream().filter(line -> !gone.contains(line)).toList();
    }

    /** What clamping the line's share gives back to the others; negative if it takes from them. */
    private BigInteger excess(PotLine line) {
        BigInteger share = share(line);
        return share.subtract(share.max(scaled(line.floor())).min(scaled(line.cap())));
    }

    private boolean isBelowFloor(PotLine line) {
        return share(line).compareTo(scaled(line.floor())) < 0;
    }

    private boolean isAboveCap(PotLine line) {
        return share(line).compareTo(scaled(line.cap())) > 0;
    }

    private BigInteger share(PotLine line) {
        return BigInteger.valueOf(left).multiply(line.weight());
    }

    private BigInteger scaled(long fen) {
        return BigInteger.valueOf(fen).multiply(weights);
    }

    private void settle(PotLine line, SettledBy bound, long fen, int round) {
        settled.add(new Share(line, bound, round, BigInteger.ZERO, 0, fen));
        left -= fen;
    }

    private Share inProportion(PotLine line) {
        BigInteger[] parts = share(line).divideAndRemainder(weights);
        return new Share(line, SettledBy.SHARE, rounds.size(), parts[1], 0, parts[0].longValueExact());
    }

    private static List<Share> withExtraFen(List<Share> shares, int extraFen) {
        List<Share> ranked = shares.stream().sorted(LARGEST_REMAINDER).toList();
        return Stream.concat(
                        ranked.stream().limit(extraFen).map(Share::withExtraFen),
                        ranked.stream().skip(extraFen))
                .toList();
    }
}
