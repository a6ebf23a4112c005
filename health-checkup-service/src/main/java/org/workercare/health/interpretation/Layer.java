package org.workercare.health.interpretation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which question a conclusion answers. */
public enum Layer {
    /** Is the value usual in healthy people? */
    REFERENCE,
    /** What does it mean for work with this hazard? */
    CONTRAINDICATION,
    /** Must somebody act now? */
    CRITICAL,
    /** Was everything examined that the hazards ask for? */
    COMPLETENESS;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
