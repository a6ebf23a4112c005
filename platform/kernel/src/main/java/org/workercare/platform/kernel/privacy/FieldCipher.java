package org.workercare.platform.kernel.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.workercare.platform.kernel.Sha256;

/**
 * Seals one field at a time with AES-256-GCM (NIST SP 800-38D).
 *
 * <p>What is sealed reads {@code <key id>.<base64url of nonce, ciphertext and tag>}. The field's name is authenticated
 * with it, so a value moved to another column does not open. Keys rotate: the first of the list seals, every one opens,
 * and the id, derived from the key, says which.
 */
public final class FieldCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 4;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys;
    private final String sealingKey;

    private FieldCipher(Map<String, SecretKey> keys, String sealingKey) {
        this.keys = keys;
        this.sealingKey = sealingKey;
    }

    /**
     * @param base64Keys one key or several, parted by commas, each base64 of 32 bytes; the first seals
     * @throws IllegalArgumentException if a key is none
     */
    public static FieldCipher withKeys(String base64Keys) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String base64 : base64Keys.split(",")) {
            byte[] key = SecretKeys.decode(base64);
            keys.put(idOf(key), new SecretKeySpec(key, "AES"));
        }
        return new FieldCipher(keys, keys.keySet().iterator().next());
    }

    /** @param field names the column, as in {@code aid.applicant-name}: never change it */
    public String seal(String field, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.get(sealingKey), nonce, field);
            byte[] sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return sealingKey + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + field, e);
        }
    }

    /** @throws IllegalStateException if it was sealed with a key not in the list, for another field, or was altered */
    public String open(String field, String sealed) {
        int dot = sealed.indexOf('.');
        SecretKey key = dot < 0 ? null : keys.get(sealed.substring(0, dot));
        if (key == null) {
            throw new IllegalStateException("no key opens " + field);
        }
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed.substring(dot + 1)));
            byte[] nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            byte[] rest = new byte[whole.remaining()];
            whole.get(rest);
            return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, field).doFinal(rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException(field + " was altered or is of another field", e);
        }
    }

    /** Whether it was sealed with an older key than the one that seals now. */
    public boolean isStale(String sealed) {
        return !sealed.startsWith(sealingKey + ".");
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String field) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(field.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String idOf(byte[] key) {
        return HexFormat.of().formatHex(Sha256.of(key), 0, ID_BYTES);
    }
}
