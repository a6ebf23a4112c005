package org.workercare.platform.testkit.callers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.workercare.platform.kernel.OrganisationId;

/** Every token is read back by jose4j, the library that Quarkus verifies with. */
class CallerTokensTest {

    @Test
    void a_token_tells_who_calls_for_which_organisation_in_which_roles() throws Exception {
        JwtClaims claims = verified(CallerTokens.token("worker-7", "110108-0001", "worker", "organiser"));
        assertThat(claims.getSubject()).isEqualTo("worker-7");
        assertThat(claims.getStringClaimValue("org")).isEqualTo("110108-0001");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("worker", "organiser");
    }

    @Test
    void the_same_role_in_the_same_organisation_is_the_same_caller() throws Exception {
        assertThat(verified(CallerTokens.financeOfficerOf("CN")).getSubject())
                .isEqualTo(verified(CallerTokens.financeOfficerOf("CN")).getSubject())
                .isNotEqualTo(verified(CallerTokens.financeOfficerOf("11")).getSubject())
                .isNotEqualTo(verified(CallerTokens.reviewerOf("CN")).getSubject());
    }

    @Test
    void an_expired_token_another_issuers_and_a_forged_one_do_not_verify() {
        String expired = CallerTokens.signer().sign("x", OrganisationId.NATIONAL, List.of(), Duration.ofMinutes(-10));
        String foreign = CallerTokens.signer()
                .sign(Map.of(
                        "iss", "https://elsewhere.example", "exp", Instant.now().getEpochSecond() + 60));
        String forged = TokenSigner.withNewKeys().sign("x", OrganisationId.NATIONAL, List.of(), Duration.ofHours(1));
        assertThat(List.of(expired, foreign, forged))
                .allSatisfy(token -> assertThatThrownBy(() -> verified(token)).isInstanceOf(InvalidJwtException.class));
    }

    private static JwtClaims verified(String token) throws Exception {
        var keys = new JsonWebKeySet(CallerTokens.signer().jwks()).getJsonWebKeys();
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setExpectedIssuer(TokenSigner.ISSUER)
                .setRequireExpirationTime()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .build();
        return consumer.processToClaims(token);
    }
}
