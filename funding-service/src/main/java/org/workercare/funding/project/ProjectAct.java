package org.workercare.funding.project;

import org.workercare.funding.common.FundingEvent;

/** What moves a project from one state to the next. */
public enum ProjectAct {
    REVIEW(FundingEvent.PROJECT_REVIEWED, ProjectState.REVIEWED),
    APPROVE(FundingEvent.PROJECT_APPROVED, ProjectState.APPROVED),
    REJECT(FundingEvent.PROJECT_REJECTED, ProjectState.REJECTED),
    CLOSE(FundingEvent.PROJECT_CLOSED, ProjectState.CLOSED);

    private final FundingEvent event;
    private final ProjectState after;

    ProjectAct(FundingEvent event, ProjectState after) {
        this.event = event;
        this.after = after;
    }

    /** What is told once it is done. */
    FundingEvent event() {
        return event;
    }

    /** The state it leads to. */
    ProjectState after() {
        return after;
    }
}
