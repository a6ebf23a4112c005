package org.workercare.health.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a worker may consent to, each for itself. */
public enum Purpose {
    /** That a physician tells the union's aid office who needs help, without saying why. */
    AID_REFERRAL;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Read by the web layer. */
    public static Purpose fromString(String name) {
        for (Purpose purpose : values()) {
            if (purpose.wireName().equals(name)) {
                return purpose;
            }
        }
        throw new IllegalArgumentException("a purpose is aid-referral");
    }
}
