package org.workercare.station.privacy;

import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.platform.web.identity.Caller;

/**
 * Makes codes out of ids with a key the database does not know, so that a code need not be kept to be shown again to a
 * repeated request, and cannot be read out of the tables.
 */
public final class OneTimeCodes {

    /** Crockford's: no letter that looks like a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LETTERS = 12;
    private static final int GROUP = 4;

    private final BlindIndex index;
    private final String thing;

    /** @param thing that the codes are for, such as {@code coupon}: never change it */
    public OneTimeCodes(BlindIndex index, String thing) {
        this.index = index;
        this.thing = thing;
    }

    /** Twelve letters of 60 bits in groups of four: {@code 7K3M-9QRT-2WXY}. */
    public String codeOf(UUID id) {
        byte[] bits = Base64.getUrlDecoder().decode(index.of(thing + ".secret", id.toString()));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(bits[i] & 31));
        }
        return code.toString();
    }

    /** What the database keeps of a code; the same however it was typed. */
    public String indexOf(String code) {
        return index.of(thing + ".code", code.replace("-", "").strip().toUpperCase(Locale.ROOT));
    }

    /** What the database keeps of a worker. */
    public String indexOfWorker(String id) {
        return index.of(thing + ".worker", id);
    }

    public String indexOf(Caller worker) {
        return indexOfWorker(worker.id());
    }
}
