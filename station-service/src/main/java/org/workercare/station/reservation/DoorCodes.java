package org.workercare.station.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.workercare.platform.kernel.signing.Signatures;

/** Makes and reads codes that a door verifies offline: a {@link DoorCode} and its Ed25519 signature. */
@ApplicationScoped
class DoorCodes {

    /**
     * A code to show.
     *
     * @param code what the QR code carries
     * @param nextAt when to ask for the next one
     */
    record Shown(String code, OffsetDateTime nextAt) {}

    private static final int LONGEST = 500;

    private final Signatures signatures;

    DoorCodes(Signatures signatures) {
        this.signatures = signatures;
    }

    Shown make(Reservation reservation, OffsetDateTime now) {
        DoorCode code = DoorCode.of(reservation, now);
        String text = code.text(signatures.keyId());
        String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(signatures.sign(bytes(text)));
        return new Shown(
                text + "|" + signature, Instant.ofEpochSecond(code.nextSecond()).atOffset(ZoneOffset.UTC));
    }

    /** @throws org.workercare.platform.web.problems.ProblemException {@code code-forged} or {@code code-expired} */
    DoorCode read(String shown, OffsetDateTime now) {
        int end = shown.lastIndexOf('|');
        if (end < 0 || shown.length() > LONGEST || !isSigned(shown.substring(0, end), shown.substring(end + 1))) {
            throw ReservationProblem.CODE_FORGED.problem("/code");
        }
        DoorCode code = DoorCode.read(shown.substring(0, end))
                .orElseThrow(() -> ReservationProblem.CODE_FORGED.problem("/code"));
        if (!code.isFresh(now)) {
            throw ReservationProblem.CODE_EXPIRED.problem("/code");
        }
        return code;
    }

    private boolean isSigned(String text, String signature) {
        String[] parts = text.split("\\|", 3);
        try {
            return parts.length == 3
                    && signatures.verify(
                            parts[1], bytes(text), Base64.getUrlDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
