package org.workercare.platform.kernel.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds a sealed value again by equality: HMAC-SHA-256 under a key that the database does not know.
 *
 * <p>The same value gives the same 43 characters for one field and others for another field, so two tables cannot be
 * joined by it unless they name the same field.
 */
public final class BlindIndex {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private BlindIndex(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @throws IllegalArgumentException if the key is not base64 of 32 bytes */
    public static BlindIndex withKey(String base64Key) {
        return new BlindIndex(SecretKeys.decode(base64Key));
    }

    /** @param field names the column, as in {@code aid.applicant-id}: never change it */
    public String of(String field, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] index = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(index);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
