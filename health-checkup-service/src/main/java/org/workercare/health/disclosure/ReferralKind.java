package org.workercare.health.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What help is asked for; says nothing of a finding. */
public enum ReferralKind {
    SERIOUS_ILLNESS,
    OCCUPATIONAL_DISEASE,
    HARDSHIP;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
