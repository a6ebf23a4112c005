package org.workercare.funding.aid.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs files for the bank with Ed25519 (RFC 8032) and tells the public key. */
@ApplicationScoped
public class SignFile {

    private static final String ALGORITHM = "Ed25519";
    private static final int SEED_BYTES = 32;
    private static final int ID_CHARACTERS = 16;

    /**
     * A public key as outsiders check a file with it.
     *
     * @param keyId the first characters of the SHA-256 of the encoded key
     * @param publicKey base64 of its X.509 SubjectPublicKeyInfo
     */
    public record Key(String keyId, String algorithm, String publicKey) {}

    /**
     * A file's seal.
     *
     * @param sha256 of the file's bytes, in hex
     * @param signature of the file's bytes, in base64
     */
    public record Signed(String sha256, String signature, String keyId) {}

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    /** @throws IllegalStateException if the configured key is not base64 of 32 bytes */
    SignFile(@ConfigProperty(name = "workercare.disbursement.signing-key") String base64Seed) {
        byte[] seed = Base64.getDecoder().decode(base64Seed.strip());
        if (seed.length != SEED_BYTES) {
            throw new IllegalStateException("workercare.disbursement.signing-key is base64 of 32 bytes");
        }
        try {
            privateKey = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            publicKey = publicKeyOf(seed);
            refuseUnlessPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot be used", e);
        }
    }

    /** The JDK reckons a public key only while it makes a pair: it is given the seed in place of chance. */
    private static PublicKey publicKeyOf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair().getPublic();
    }

    private void refuseUnlessPair() throws GeneralSecurityException {
        byte[] probe = {1};
        Signature verifier = Signature.getInstance(ALGORITHM);
        verifier.initVerify(publicKey);
        verifier.update(probe);
        if (!verifier.verify(signature(probe))) {
            throw new IllegalStateException("the signing key's public key cannot be reckoned");
        }
    }

    private byte[] signature(byte[] content) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(ALGORITHM);
        signer.initSign(privateKey);
        signer.update(content);
        return signer.sign();
    }

    Signed sign(byte[] content) {
        try {
            return new Signed(sha256(content), Base64.getEncoder().encodeToString(signature(content)), key().keyId());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Key key() {
        byte[] encoded = publicKey.getEncoded();
        return new Key(
                sha256(encoded).substring(0, ID_CHARACTERS),
                ALGORITHM,
                Base64.getEncoder().encodeToString(encoded));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
