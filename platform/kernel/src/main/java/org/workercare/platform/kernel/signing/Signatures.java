package org.workercare.platform.kernel.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.workercare.platform.kernel.Sha256;

/**
 * Signs what outsiders check offline, with Ed25519 (RFC 8032). The private key is base64 of its PKCS#8 form; the public keys
 * are base64 of their X.509 forms, parted by commas: that of the private key first, then those of keys used before it.
 */
public final class Signatures {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 8;

    private final PrivateKey signing;
    private final String signingId;
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, PublicKey> known = new LinkedHashMap<>();

    /** @throws IllegalStateException if they are no keys, or the first public key is not the private one's */
    public Signatures(String privateKey, String publicKeys) {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            signing = keys.generatePrivate(new PKCS8EncodedKeySpec(decode(privateKey)));
            for (String key : publicKeys.split(",")) {
                byte[] encoded = decode(key);
                shown.put(idOf(encoded), key.strip());
                known.put(idOf(encoded), keys.generatePublic(new X509EncodedKeySpec(encoded)));
            }
            signingId = known.keySet().iterator().next();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing keys are no Ed25519 keys", e);
        }
        if (!verify(signingId, new byte[0], sign(new byte[0]))) {
            throw new IllegalStateException("the first public signing key is not the private key's");
        }
    }

    /** The id of the key that {@link #sign} uses: the first 8 bytes of its X.509 form's SHA-256, in hexadecimal. */
    public String keyId() {
        return signingId;
    }

    /** All public keys by their ids, base64 of X.509. */
    public Map<String, String> publicKeys() {
        return Map.copyOf(shown);
    }

    public byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a key of ours signed this content; false for a key that is not known. */
    public boolean verify(String keyId, byte[] content, byte[] signed) {
        try {
            PublicKey key = known.get(keyId);
            if (key == null) {
                return false;
            }
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static String idOf(byte[] encoded) {
        return HexFormat.of().formatHex(Sha256.of(encoded), 0, ID_BYTES);
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64.strip());
    }
}
