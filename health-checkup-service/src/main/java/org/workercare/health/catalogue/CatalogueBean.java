package org.workercare.health.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the catalogue to whoever asks for it; read once. */
@Dependent
class CatalogueBean {

    @Produces
    @Singleton
    Catalogue catalogue() {
        return CatalogueFiles.read();
    }
}
