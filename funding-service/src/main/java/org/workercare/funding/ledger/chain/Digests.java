package org.workercare.funding.ledger.chain;

import java.nio.charset.StandardCharsets;
import org.workercare.platform.kernel.Sha256;

/** SHA-256 as RFC 9162 uses it: leaves and nodes begin with different bytes, so that none passes for the other. */
final class Digests {

    static final int BYTES = 32;
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Digests() {}

    static byte[] ofLeaf(String text) {
        return Sha256.of(LEAF, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] ofNode(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    static byte[] ofText(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
