package org.workercare.funding.allocation;

import java.math.BigInteger;

/**
 * One claim on a pot.
 *
 * @param key breaks ties, the lesser first; no two lines of a pot share it
 * @param weight basis × tilt, zero or more; only its proportion to the others counts
 * @param floor the least it gets, in fen
 * @param cap the most it gets, in fen
 */
public record PotLine(String key, BigInteger weight, long floor, long cap) {

    public PotLine {
        if (weight.signum() < 0 || floor < 0) {
            throw new IllegalArgumentException("weights and floors are not negative");
        }
    }

    /** What it can take in proportion to its weight: a line without weight takes its floor only. */
    long capacity() {
        return weight.signum() == 0 ? floor : cap;
    }
}
