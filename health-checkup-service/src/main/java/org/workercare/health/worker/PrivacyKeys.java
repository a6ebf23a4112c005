package org.workercare.health.worker;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.platform.kernel.privacy.FieldCipher;

/** Makes the cipher and the index from the keys of the configuration. */
@Dependent
class PrivacyKeys {

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
}
