package org.workercare.platform.kernel.privacy;

import java.util.Base64;

/** Reads keys as the configuration gives them: base64 of 32 bytes. The bytes never stand in a message. */
final class SecretKeys {

    private static final int KEY_BYTES = 32;

    private SecretKeys() {}

    /** @throws IllegalArgumentException if it is not base64 of 32 bytes */
    static byte[] decode(String base64) {
        byte[] key = bytes(base64.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a privacy key is base64 of 32 bytes");
        }
        return key;
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
