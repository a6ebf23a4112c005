package org.workercare.funding.allocation;

import org.workercare.funding.common.FundingProblem;

/** Why a plan is refused. */
public enum PlanProblem implements FundingProblem {
    WRONG_PLAN_STATE(
            409,
            "方案当前状态不允许此操作",
            "The plan's state does not allow this",
            "重新读取方案，查看其状态",
            "Read the plan again and look at its state"),
    OWN_PLAN(
            409,
            "编制、审核、批准须由不同的人完成",
            "Drafting, reviewing and approving a plan need different people",
            "请由其他人员操作",
            "Ask somebody else to do it"),
    EARMARKS_ABOVE_TOTAL(
            422,
            "专款与预留之和超过可分配总额",
            "Earmarks and reserve are more than there is to divide",
            "减少专款或预留",
            "Give less to earmarks or the reserve"),
    INFEASIBLE_BOUNDS(
            422,
            "下限与上限无法同时满足",
            "The floors and caps cannot be met",
            "按 reason 调整下限、上限或专款金额",
            "Change floors, caps or the earmark's amount as reason says"),
    REGION_MISSING(
            422,
            "项目所在地区缺少分配基数",
            "Nothing is known of a project's region",
            "用 POST /programmes/{id}/regions 导入该地区或其上级",
            "Import it or one above it with POST /programmes/{id}/regions"),
    NOTHING_TO_DIVIDE(
            422,
            "没有待分配的已批准项目",
            "No approved project waits for a share",
            "先申报、审核、批准项目",
            "Declare, review and approve projects first"),
    UNKNOWN_LINE(
            422,
            "该项目不在待分配之列",
            "The project does not wait for a share",
            "只列出已批准且尚未分配的项目",
            "Name approved projects without a share only"),
    EARMARK_TWICE(
            422,
            "同一专款出现两次，或把 GENERAL 作为专款",
            "An earmark stands twice, or GENERAL is named as one",
            "每项专款只填一次",
            "Name each earmark once; what is left is GENERAL"),
    PLAN_CHANGED(
            409,
            "哈希值与方案的各行及金额不符",
            "The hash is not that of the plan's lines and amounts",
            "重新下载 GET /plans/{id}/explanation.csv，核对后按其 SHA-256 批准",
            "Read GET /plans/{id}/explanation.csv again, look at it, and approve by its SHA-256"),
    NOT_THE_YEAR_BEFORE(
            422,
            "该专项不是上一年度的专项",
            "The programme is not one of the year before",
            "填写上一年度的专项，或不填",
            "Name a programme of the year before, or none");

    private final Wording wording;

    PlanProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
