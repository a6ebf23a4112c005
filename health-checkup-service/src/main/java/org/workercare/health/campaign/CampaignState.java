package org.workercare.health.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a campaign stands, and what may happen to it there. */
public enum CampaignState {
    DRAFT,
    BUDGET_REQUESTED,
    FUNDED,
    REFUSED,
    COMPLETED,
    SETTLED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A refused campaign may ask again: funds may have come in since. */
    boolean mayAskForBudget() {
        return switch (this) {
            case DRAFT, REFUSED -> true;
            case BUDGET_REQUESTED, FUNDED, COMPLETED, SETTLED -> false;
        };
    }

    boolean mayComplete() {
        return this == FUNDED;
    }

    /** Whether its results are final enough to be told in sums. */
    public boolean isOver() {
        return this == COMPLETED || this == SETTLED;
    }
}
