package org.workercare.funding.project;

import java.util.Optional;
import org.workercare.funding.common.FundingEvent;

/** What is told of an act: of a review once it is the last. */
final class Telling {

    private Telling() {}

    static Optional<FundingEvent> of(ProjectAct act, ProjectState before, ProjectState after) {
        return switch (act) {
            case REVIEW -> before == after ? Optional.empty() : Optional.of(FundingEvent.PROJECT_REVIEWED);
            case APPROVE -> Optional.of(FundingEvent.PROJECT_APPROVED);
            case SEND_BACK -> Optional.of(FundingEvent.PROJECT_SENT_BACK);
            case REJECT ->
                Optional.of(before.amends() ? FundingEvent.PROJECT_AMENDMENT_REJECTED : FundingEvent.PROJECT_REJECTED);
            case AMEND -> Optional.of(FundingEvent.PROJECT_AMENDED);
            case CLOSE -> Optional.of(FundingEvent.PROJECT_CLOSED);
        };
    }
}
