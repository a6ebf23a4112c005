package org.workercare.funding.common;

import org.workercare.platform.events.Audience;
import org.workercare.platform.events.EventType;

/** What this service tells; each constant's data obeys the schema named like its type. */
public enum FundingEvent implements EventType {
    PROJECT_DECLARED("funding.projects", "project.declared", Audience.PUBLIC),
    PROJECT_REVIEWED("funding.projects", "project.reviewed", Audience.PUBLIC),
    PROJECT_APPROVED("funding.projects", "project.approved", Audience.PUBLIC),
    PROJECT_REJECTED("funding.projects", "project.rejected", Audience.PUBLIC),
    PROJECT_CLOSED("funding.projects", "project.closed", Audience.PUBLIC),
    PROJECT_SENT_BACK("funding.projects", "project.sent-back", Audience.PUBLIC),
    PROJECT_AMENDED("funding.projects", "project.amended", Audience.PUBLIC),
    PROJECT_AMENDMENT_REJECTED("funding.projects", "project-amendment.rejected", Audience.PUBLIC),
    PLAN_POSTED("funding.plans", "plan.posted", Audience.PUBLIC),
    EMERGENCY_POSTED("funding.emergencies", "emergency.posted", Audience.PUBLIC),
    EMERGENCY_CONFIRMED("funding.emergencies", "emergency.confirmed", Audience.PUBLIC),
    EMERGENCY_REVERSED("funding.emergencies", "emergency.reversed", Audience.PUBLIC),
    EMERGENCY_REVIEW_MISSED("funding.emergencies", "emergency-review.missed", Audience.INTERNAL),
    BUDGET_HELD("funding.budgets", "budget.held", Audience.PUBLIC),
    BUDGET_REFUSED("funding.budgets", "budget.refused", Audience.PUBLIC),
    BUDGET_SETTLED("funding.budgets", "budget.settled", Audience.PUBLIC),
    CASE_DRAFTED("funding.cases", "case.drafted", Audience.INTERNAL),
    CASE_DECIDED("funding.cases", "case.decided", Audience.INTERNAL),
    CASE_NOTICED("funding.cases", "case.noticed", Audience.INTERNAL),
    CASE_OBJECTED("funding.cases", "case.objected", Audience.INTERNAL),
    CASE_PAID("funding.cases", "case.paid", Audience.INTERNAL),
    CASE_FAILED("funding.cases", "case.failed", Audience.INTERNAL),
    CASE_REVERSED("funding.cases", "case.reversed", Audience.INTERNAL),
    DISBURSEMENT_SENT("funding.disbursements", "disbursement.sent", Audience.INTERNAL),
    DISBURSEMENT_RECONCILED("funding.disbursements", "disbursement.reconciled", Audience.INTERNAL),
    GRIEVANCE_FILED("funding.grievances", "grievance.filed", Audience.INTERNAL),
    GRIEVANCE_ANSWERED("funding.grievances", "grievance.answered", Audience.INTERNAL),
    GOODS_BATCH_DISPATCHED("funding.goods", "goods-batch.dispatched", Audience.PUBLIC),
    GOODS_BATCH_CLOSED("funding.goods", "goods-batch.closed", Audience.PUBLIC),
    SUBSIDY_SETTLED("funding.subsidies", "subsidy.settled", Audience.PUBLIC),
    SUBSIDY_REFUSED("funding.subsidies", "subsidy.refused", Audience.PUBLIC),
    ALERT_RAISED("funding.alerts", "alert.raised", Audience.PUBLIC),
    ALERT_CLEARED("funding.alerts", "alert.cleared", Audience.PUBLIC);

    private final String topic;
    private final String type;
    private final Audience audience;

    FundingEvent(String topic, String what, Audience audience) {
        this.topic = topic;
        this.type = "org.workercare.funding." + what + ".v1";
        this.audience = audience;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Audience audience() {
        return audience;
    }
}
