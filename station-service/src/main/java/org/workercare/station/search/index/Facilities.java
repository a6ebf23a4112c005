package org.workercare.station.search.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.workercare.station.site.Facility;

/**
 * What can be used at a site: a bit for each kind and class of user.
 *
 * @param json the kinds as a JSON array
 */
record Facilities(long bits, byte[] json) {

    private static final int KINDS = Facility.Kind.values().length;

    static {
        if (KINDS * Facility.Audience.values().length > Long.SIZE) {
            throw new IllegalStateException("kinds of facilities times their audiences no longer fit 64 bits");
        }
    }

    static long bitsOf(List<Facility> facilities) {
        long bits = 0;
        for (Facility facility : facilities) {
            if (facility.status() == Facility.Status.WORKING) {
                bits |= bit(facility.kind(), facility.audience());
            }
        }
        return bits;
    }

    static Facilities of(long bits) {
        String words = Arrays.stream(Facility.Kind.values())
                .filter(kind -> (bits & maskOf(kind)) != 0)
                .map(kind -> '"' + kind.wireName() + '"')
                .collect(Collectors.joining(",", "[", "]"));
        return new Facilities(bits, words.getBytes(StandardCharsets.US_ASCII));
    }

    static long bit(Facility.Kind kind, Facility.Audience audience) {
        return 1L << audience.ordinal() * KINDS + kind.ordinal();
    }

    /** Every class of the kind. */
    static long maskOf(Facility.Kind kind) {
        return Arrays.stream(Facility.Audience.values())
                .mapToLong(audience -> bit(kind, audience))
                .reduce(0, (all, bit) -> all | bit);
    }
}
