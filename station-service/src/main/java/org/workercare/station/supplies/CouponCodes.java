package org.workercare.station.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.platform.web.identity.Caller;

/**
 * Makes codes out of coupons' ids with a key the database does not know, so that a code need not be kept to be shown again
 * to a repeated request, and cannot be read out of the tables.
 */
@ApplicationScoped
class CouponCodes {

    /** Crockford's: no letter that looks like a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LETTERS = 12;
    private static final int GROUP = 4;

    private final BlindIndex index;

    CouponCodes(BlindIndex index) {
        this.index = index;
    }

    /** Twelve letters of 60 bits in groups of four: {@code 7K3M-9QRT-2WXY}. */
    String codeOf(UUID coupon) {
        byte[] bits = java.util.Base64.getUrlDecoder().decode(index.of("coupon.secret", coupon.toString()));
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
    String indexOf(String code) {
        return index.of("coupon.code", code.replace("-", "").strip().toUpperCase(Locale.ROOT));
    }

    String indexOf(Caller worker) {
        return index.of("coupon.worker", worker.id());
    }
}
