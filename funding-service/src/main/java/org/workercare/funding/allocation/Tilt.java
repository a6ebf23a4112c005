package org.workercare.funding.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.workercare.funding.programme.RegionAttribute;

/**
 * How much more a region's attributes make its basis weigh.
 *
 * <p>The extras of all attributes add up, {@code 1 + Σ extra}: a border county of an ethnic-minority area with 0.15 for
 * either counts 1.30 times. Kept in ten-thousandths, so that weights stay whole numbers.
 *
 * @param extras for each attribute that counts, its extra in ten-thousandths
 */
public record Tilt(Map<RegionAttribute, Integer> extras) {

    private static final int SCALE = 4;
    private static final int ONE = 10_000;
    private static final BigDecimal MOST = BigDecimal.TEN;

    public Tilt {
        extras = Map.copyOf(extras);
    }

    /** @throws IllegalArgumentException unless it is a decimal from 0 to 10 with at most four decimals */
    public static int tenThousandths(BigDecimal extra) {
        if (extra.signum() < 0
                || extra.compareTo(MOST) > 0
                || extra.stripTrailingZeros().scale() > SCALE) {
            throw new IllegalArgumentException("a tilt is a decimal from 0 to 10 with at most four decimals");
        }
        return extra.movePointRight(SCALE).intValueExact();
    }

    /**
     * Basis × tilt.
     *
     * @param households registered needy households
     * @param livingStandardFen the local minimum-living standard per head and month, in fen
     */
    public BigInteger weight(long households, long livingStandardFen, Collection<RegionAttribute> attributes) {
        long factor = ONE
                + attributes.stream()
                        .distinct()
                        .mapToLong(a -> extras.getOrDefault(a, 0))
                        .sum();
        return BigInteger.valueOf(households)
                .multiply(BigInteger.valueOf(livingStandardFen))
                .multiply(BigInteger.valueOf(factor));
    }
}
