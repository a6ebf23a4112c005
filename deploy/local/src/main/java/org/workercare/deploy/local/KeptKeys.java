package org.workercare.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.function.Supplier;
import org.workercare.platform.testkit.callers.TokenSigner;

/**
 * Keys made once for this machine, so that what was sealed yesterday can be read today.
 *
 * @param directory where they are kept, each readable by its owner only
 */
record KeptKeys(Path directory) {

    /** Both halves of a key pair that signs: X.509 and PKCS#8, in base64. */
    record SigningPair(String publicKey, String privateKey) {}

    private static final int SECRET_BYTES = 32;

    /** 32 random bytes in base64. */
    String secret(String name) {
        return kept(name, () -> {
            byte[] bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
    }

    /** An Ed25519 key pair, its public and its private half in base64. */
    SigningPair signingPair(String name) {
        String[] halves = kept(name, KeptKeys::newSigningPair).split(" ");
        return new SigningPair(halves[0], halves[1]);
    }

    private static String newSigningPair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder encoder = Base64.getEncoder();
            return encoder.encodeToString(pair.getPublic().getEncoded())
                    + " "
                    + encoder.encodeToString(pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    TokenSigner signer() {
        return decoded(kept("issuer", () -> encoded(TokenSigner.withNewKeys().keys())));
    }

    private String kept(String name, Supplier<String> maker) {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            PrivateFiles.write(file, maker.get());
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(KeyPair keys) {
        Base64.Encoder encoder = Base64.getMimeEncoder();
        return encoder.encodeToString(keys.getPublic().getEncoded())
                + "\n\n"
                + encoder.encodeToString(keys.getPrivate().getEncoded());
    }

    private static TokenSigner decoded(String text) {
        String[] parts = text.split("\n\n");
        Base64.Decoder decoder = Base64.getMimeDecoder();
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            PublicKey shown = rsa.generatePublic(new X509EncodedKeySpec(decoder.decode(parts[0])));
            PrivateKey hidden = rsa.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(parts[1])));
            return new TokenSigner(new KeyPair(shown, hidden));
        } catch (GeneralSecurityException e) {
            throw new CannotStart("the issuer's key pair is damaged: remove the file keys/issuer", e);
        }
    }
}
