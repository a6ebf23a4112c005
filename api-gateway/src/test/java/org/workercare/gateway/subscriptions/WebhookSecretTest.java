package org.workercare.gateway.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    @Property(tries = 200)
    void whatever_is_signed_an_independent_library_verifies(@ForAll String body) throws Exception {
        WebhookSecret secret = WebhookSecret.fresh();
        long now = Instant.now().getEpochSecond();
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of("msg-1"),
                "webhook-timestamp", List.of("" + now),
                "webhook-signature", List.of(secret.sign("msg-1", now, body)));
        new Webhook(secret.reveal()).verify(body, headers);
    }

    @Test
    void a_secret_reads_back_what_it_reveals_and_prints_hidden() {
        WebhookSecret secret = WebhookSecret.fresh();
        assertThat(WebhookSecret.parse(secret.reveal()).sign("a", 1, "b")).isEqualTo(secret.sign("a", 1, "b"));
        assertThat(secret.toString()).doesNotContain(secret.reveal().substring(6, 16));
        assertThatThrownBy(() -> WebhookSecret.parse("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }
}
