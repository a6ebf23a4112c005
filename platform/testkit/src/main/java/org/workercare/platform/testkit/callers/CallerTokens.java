package org.workercare.platform.testkit.callers;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Callers for tests, named for what they are: {@code given().auth().oauth2(CallerTokens.financeOfficerOf("CN"))}.
 *
 * <p>All are signed with one key pair per JVM, shared by every class loader Quarkus makes.
 */
public final class CallerTokens {

    private static final String KEY_PROPERTY = "workercare.testkit.callers.keys";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private CallerTokens() {}

    public static String financeOfficerOf(String organisation) {
        return of("finance-officer", organisation);
    }

    public static String reviewerOf(String organisation) {
        return of("reviewer", organisation);
    }

    public static String caseworkerOf(String organisation) {
        return of("caseworker", organisation);
    }

    public static String auditorOf(String organisation) {
        return of("auditor", organisation);
    }

    public static String stationKeeperOf(String organisation) {
        return of("station-keeper", organisation);
    }

    public static String workerOf(String organisation) {
        return of("worker", organisation);
    }

    public static String nurseOf(String organisation) {
        return of("nurse", organisation);
    }

    public static String physicianOf(String organisation) {
        return of("physician", organisation);
    }

    public static String safetyOfficerOf(String organisation) {
        return of("safety-officer", organisation);
    }

    public static String organiserOf(String organisation) {
        return of("organiser", organisation);
    }

    public static String partnerOf(String organisation) {
        return of("partner", organisation);
    }

    public static String administratorOf(String organisation) {
        return of("administrator", organisation);
    }

    /** A caller whose subject is {@code <role>@<organisation>}: the same one every time. */
    private static String of(String role, String organisation) {
        return token(role + "@" + organisation, organisation, role);
    }

    /**
     * Any caller.
     *
     * @param subject who calls, opaque
     * @throws IllegalArgumentException if the organisation has none of the five shapes
     */
    public static String token(String subject, String organisation, String... roles) {
        return signer().sign(subject, new OrganisationId(organisation), List.of(roles), LIFETIME);
    }

    /** Signs for this JVM: for tokens with odd claims, and for the public key. */
    public static TokenSigner signer() {
        synchronized (System.getProperties()) {
            String kept = System.getProperty(KEY_PROPERTY);
            if (kept != null) {
                return read(kept);
            }
            TokenSigner fresh = TokenSigner.withNewKeys();
            System.setProperty(KEY_PROPERTY, write(fresh.keys()));
            return fresh;
        }
    }

    private static String write(KeyPair keys) {
        Base64.Encoder encoder = Base64.getEncoder();
        return encoder.encodeToString(keys.getPublic().getEncoded())
                + "."
                + encoder.encodeToString(keys.getPrivate().getEncoded());
    }

    private static TokenSigner read(String kept) {
        try {
            String[] parts = kept.split("\\.");
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            Base64.Decoder decoder = Base64.getDecoder();
            return new TokenSigner(new KeyPair(
                    rsa.generatePublic(new X509EncodedKeySpec(decoder.decode(parts[0]))),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(parts[1])))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
