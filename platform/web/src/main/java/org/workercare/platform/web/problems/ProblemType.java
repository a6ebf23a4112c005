package org.workercare.platform.web.problems;

import java.util.Locale;
import java.util.Map;

/** A kind of failure that a caller can understand and act on; implemented by each feature's enum. */
public interface ProblemType {

    /** The enum constant's name. */
    String name();

    /** The HTTP status. */
    int status();

    /** What is wrong, the same words for every occurrence. */
    Words title();

    /** What the caller can do about it. */
    Words next();

    /** Stable, for machines: {@code insufficient-funds}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default ProblemException problem() {
        return new ProblemException(this, null, Map.of());
    }

    /** @param pointer JSON pointer (RFC 6901) to the offending field of the request */
    default ProblemException problem(String pointer) {
        return new ProblemException(this, pointer, Map.of());
    }

    /**
     * @param pointer JSON pointer to the offending field, or null
     * @param facts members that tell this occurrence: figures and ids, nothing personal
     */
    default ProblemException problem(String pointer, Map<String, ?> facts) {
        return new ProblemException(this, pointer, Map.copyOf(facts));
    }
}
