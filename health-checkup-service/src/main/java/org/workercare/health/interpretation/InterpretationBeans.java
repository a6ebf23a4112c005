package org.workercare.health.interpretation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.workercare.health.catalogue.Catalogue;

/** Makes the interpreter from the rule data, once. */
@Dependent
class InterpretationBeans {

    @Produces
    @Singleton
    Interpreter interpreter(Catalogue catalogue) {
        return new Interpreter(catalogue, RuleFiles.read());
    }
}
