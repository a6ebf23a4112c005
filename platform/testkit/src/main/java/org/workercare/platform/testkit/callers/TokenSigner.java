package org.workercare.platform.testkit.callers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Signs callers' tokens (JWT, RS256) as an OIDC issuer does.
 *
 * @param keys an RSA key pair of at least 2,048 bits
 */
public record TokenSigner(KeyPair keys) {

    /** The {@code iss} claim every service of this project expects. */
    public static final String ISSUER = "https://issuer.workercare.local";

    private static final String KEY_ID = "local";
    private static final int KEY_BITS = 2048;
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final ObjectMapper JSON = new ObjectMapper();

    public static TokenSigner withNewKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return new TokenSigner(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A token as {@code docs/contracts.md} lays it out.
     *
     * @param subject who calls, opaque
     * @param organisation the caller's place in the tree, claim {@code org}
     * @param roles claim {@code groups}
     * @param lifetime from now
     */
    public String sign(String subject, OrganisationId organisation, List<String> roles, Duration lifetime) {
        Instant now = Instant.now();
        return sign(Map.of(
                "iss", ISSUER,
                "sub", subject,
                "org", organisation.value(),
                "groups", roles,
                "iat", now.getEpochSecond(),
                "exp", now.plus(lifetime).getEpochSecond(),
                "jti", UUID.randomUUID().toString()));
    }

    /** A token with exactly these claims: for tests of what a service must refuse. */
    public String sign(Map<String, Object> claims) {
        String head = part(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID));
        String signed = head + "." + part(claims);
        return signed + "." + signature(signed, keys.getPrivate());
    }

    /** The public key as PEM in one line, as {@code mp.jwt.verify.publickey} takes it. */
    public String publicKeyPem() {
        String body = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----" + body + "-----END PUBLIC KEY-----";
    }

    /** The public key as a JSON Web Key Set (RFC 7517). */
    public String jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return json(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        KEY_ID,
                        "n",
                        unsigned(key.getModulus()),
                        "e",
                        unsigned(key.getPublicExponent())))));
    }

    private static String part(Map<String, Object> content) {
        return BASE64_URL.encodeToString(json(content).getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Map<String, Object> content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String signature(String text, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return BASE64_URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return BASE64_URL.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
