package org.workercare.platform.events;

import java.util.Locale;

/** Who may learn of an event. */
public enum Audience {
    /** Partners, too: reaches their webhooks. */
    PUBLIC,
    /** The product's own services only. */
    INTERNAL;

    /** As the {@code audience} extension attribute of the CloudEvent carries it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Audience ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
