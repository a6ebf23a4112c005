package org.workercare.gateway.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import org.workercare.platform.kernel.privacy.FieldCipher;

/** Seals webhook secrets for the database, where they never stand in plain. */
@ApplicationScoped
class SecretBox {

    private static final String FIELD = "subscriptions.secret";

    private final FieldCipher cipher;

    SecretBox(FieldCipher cipher) {
        this.cipher = cipher;
    }

    String seal(WebhookSecret secret) {
        return cipher.seal(FIELD, secret.reveal());
    }

    WebhookSecret open(String sealed) {
        return WebhookSecret.parse(cipher.open(FIELD, sealed));
    }
}
