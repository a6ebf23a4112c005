package org.workercare.platform.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids: UUID version 7 (RFC 9562, section 5.7), whose order in an index is that of their making. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long time = System.currentTimeMillis() << 16;
        long version = 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long variant = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(time | version, variant);
    }
}
