package org.workercare.station.site;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.platform.kernel.Money;

/** What may be asked of a site's life. */
public sealed interface Move {

    /** Its budget is approved. */
    record Plan(UUID projectId, Money budget) implements Move {}

    record StartConstruction() implements Move {}

    record Open() implements Move {}

    /** @param until when it is expected to open again, or null */
    record Suspend(String reason, OffsetDateTime until) implements Move {}

    record Close(String reason) implements Move {}

    /** The state the move leads to. */
    default SiteState target() {
        return switch (this) {
            case Plan plan -> SiteState.PLANNED;
            case StartConstruction start -> SiteState.UNDER_CONSTRUCTION;
            case Open open -> SiteState.OPEN;
            case Suspend suspend -> SiteState.SUSPENDED;
            case Close close -> SiteState.CLOSED;
        };
    }
}
