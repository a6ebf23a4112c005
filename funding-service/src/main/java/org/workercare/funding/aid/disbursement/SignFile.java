package org.workercare.funding.aid.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import org.workercare.platform.kernel.Sha256;
import org.workercare.platform.kernel.signing.Signatures;

/** Signs files for the bank and tells the public key. */
@ApplicationScoped
public class SignFile {

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

    private final Signatures signatures;

    SignFile(Signatures signatures) {
        this.signatures = signatures;
    }

    Signed sign(byte[] content) {
        String signature = Base64.getEncoder().encodeToString(signatures.sign(content));
        return new Signed(Sha256.hexOf(content), signature, signatures.keyId());
    }

    Key key() {
        return new Key(signatures.keyId(), "Ed25519", signatures.publicKeys().get(signatures.keyId()));
    }
}
