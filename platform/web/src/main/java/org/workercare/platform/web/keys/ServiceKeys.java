package org.workercare.platform.web.keys;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.platform.kernel.privacy.FieldCipher;
import org.workercare.platform.kernel.signing.Signatures;

/** Makes what works with keys, once, for services that use it; only these need the keys. */
class ServiceKeys {

    @Produces
    @Singleton
    FieldCipher cipher(@ConfigProperty(name = "workercare.privacy.key") String keys) {
        return FieldCipher.withKeys(keys);
    }

    @Produces
    @Singleton
    BlindIndex index(@ConfigProperty(name = "workercare.privacy.index-key") String key) {
        return BlindIndex.withKey(key);
    }

    @Produces
    @Singleton
    Signatures signatures(
            @ConfigProperty(name = "workercare.signing.private-key") String privateKey,
            @ConfigProperty(name = "workercare.signing.public-keys") String publicKeys) {
        return new Signatures(privateKey, publicKeys);
    }
}
