package org.workercare.health.worker;

import java.util.Optional;
import org.workercare.health.catalogue.Sex;
import org.workercare.platform.kernel.privacy.CitizenId;

/**
 * A worker as a roster names one.
 *
 * @param row of the roster, to report by
 * @param account the worker's account, opaque; empty when the roster gives none
 */
public record Newcomer(int row, String name, CitizenId citizenId, Optional<String> account) {

    private static final int SEQUENCE_END = 16;

    /** The last digit of the sequence is odd for men (GB 11643-1999). */
    public Sex sex() {
        int digit = citizenId.reveal().charAt(SEQUENCE_END) - '0';
        return digit % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "Newcomer[row=" + row + "]";
    }
}
