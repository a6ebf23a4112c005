package org.workercare.station.activities;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.workercare.platform.kernel.privacy.BlindIndex;

/** Codes with which a guardian fetches a child from a session; each holds for some minutes, and none is kept anywhere. */
@ApplicationScoped
class PickUpCodes {

    /** A new one every five minutes; the one before still holds, for whoever is just at the door. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** So far back a code is known to have been a good one. */
    private static final int REMEMBERED = 288;

    /** Crockford's: no letter that looks like a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LETTERS = 8;

    /** What a code is worth. */
    enum Worth {
        GOOD,
        EXPIRED,
        FORGED
    }

    private final BlindIndex index;

    PickUpCodes(BlindIndex index) {
        this.index = index;
    }

    /** Forty bits: {@code 7K3M9QRT}. */
    String codeAt(UUID enrolment, UUID session, OffsetDateTime now) {
        return code(enrolment, session, windowOf(now));
    }

    OffsetDateTime validUntil(OffsetDateTime now) {
        Instant end = Instant.ofEpochSecond((windowOf(now) + 2) * WINDOW.toSeconds());
        return end.atOffset(now.getOffset());
    }

    Worth worthOf(String code, UUID enrolment, UUID session, OffsetDateTime now) {
        String typed = code.replace("-", "").strip().toUpperCase(Locale.ROOT);
        for (int back = 0; back < REMEMBERED; back++) {
            if (code(enrolment, session, windowOf(now) - back).equals(typed)) {
                return back <= 1 ? Worth.GOOD : Worth.EXPIRED;
            }
        }
        return Worth.FORGED;
    }

    private static long windowOf(OffsetDateTime now) {
        return now.toEpochSecond() / WINDOW.toSeconds();
    }

    private String code(UUID enrolment, UUID session, long window) {
        String what = enrolment + " " + session + " " + window;
        byte[] bits = Base64.getUrlDecoder().decode(index.of("enrolment.pick-up", what));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            code.append(ALPHABET.charAt(bits[i] & 31));
        }
        return code.toString();
    }
}
