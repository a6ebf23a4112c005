package org.workercare.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workercare.platform.testkit.callers.TokenSigner;
import org.workercare.platform.testkit.servers.Ports;

class LocalIssuerTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path keys;

    private LocalIssuer issuer;

    @BeforeEach
    void start() {
        issuer = LocalIssuer.start(new KeptKeys(keys).signer(), Ports.free());
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void a_token_verifies_with_the_keys_its_configuration_points_to() throws Exception {
        JwtClaims claims = verified(json(ask("sub=officer-1&org=CN&roles=finance-officer,reviewer"))
                .path("access_token")
                .asText());
        assertThat(claims.getSubject()).isEqualTo("officer-1");
        assertThat(claims.getStringClaimValue("org")).isEqualTo("CN");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("finance-officer", "reviewer");
    }

    @Test
    void a_token_of_yesterday_still_verifies_after_a_restart() throws Exception {
        String token =
                json(ask("sub=a&org=11&roles=worker")).path("access_token").asText();
        stop();
        start();
        assertThat(verified(token).getStringClaimValue("org")).isEqualTo("11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sub=a", "sub=a&org=nowhere&roles=worker", "sub=a&org=%zz&roles=worker", "{}"})
    void a_request_it_does_not_understand_is_refused(String form) throws Exception {
        HttpResponse<String> reply = ask(form);
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(json(reply).path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void a_page_of_another_site_cannot_reach_it_by_a_name_of_its_own() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), issuer.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /jwks.json HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    private HttpResponse<String> ask(String form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(issuer.address().resolve("/token"))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private JwtClaims verified(String token) throws Exception {
        URI configuration = issuer.address().resolve("/.well-known/openid-configuration");
        HttpResponse<String> reply =
                http.send(HttpRequest.newBuilder(configuration).build(), BodyHandlers.ofString());
        HttpsJwks keySet = new HttpsJwks(json(reply).path("jwks_uri").asText());
        return new JwtConsumerBuilder()
                .setExpectedIssuer(TokenSigner.ISSUER)
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keySet))
                .build()
                .processToClaims(token);
    }

    private static JsonNode json(HttpResponse<String> reply) throws IOException {
        return new ObjectMapper().readTree(reply.body());
    }
}
