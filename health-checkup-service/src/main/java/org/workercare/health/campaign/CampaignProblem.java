package org.workercare.health.campaign;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with a campaign. */
public enum CampaignProblem implements ProblemType {
    CAMPAIGN_BUDGET_ALREADY_ASKED(
            409,
            "该活动已申请过预算",
            "This campaign has already asked for its budget",
            "查看活动状态",
            "Look at the campaign's state"),
    CAMPAIGN_NOT_FUNDED(
            409,
            "活动预算尚未冻结，不能结项",
            "The campaign has no budget held, so it cannot be completed",
            "等待预算冻结后再结项",
            "Complete it once its budget is held"),
    CAMPAIGN_COST_ABOVE_HELD(
            422,
            "实际费用超过已冻结预算",
            "The actual cost is above the budget held",
            "核对费用，或先追加预算",
            "Check the cost, or have the budget raised first"),
    CAMPAIGN_BUDGET_NOT_POSITIVE(
            422, "预算必须大于零", "A budget is more than nothing", "填写大于零的金额", "Send an amount above zero");

    private final int status;
    private final Words title;
    private final Words next;

    CampaignProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        this.status = status;
        this.title = new Words(titleZh, titleEn);
        this.next = new Words(nextZh, nextEn);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Words title() {
        return title;
    }

    @Override
    public Words next() {
        return next;
    }
}
