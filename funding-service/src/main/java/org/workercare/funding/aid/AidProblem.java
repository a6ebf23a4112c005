package org.workercare.funding.aid;

import org.workercare.funding.common.FundingProblem;

/** Why an aid case is refused. */
public enum AidProblem implements FundingProblem {
    APPLICANT_MISSING(
            409,
            "尚未填写申请人",
            "The case has no applicant yet",
            "先填写申请人姓名和身份证号码",
            "Enter the applicant's name and citizen id first"),
    WRONG_CASE_STATE(
            409,
            "帮扶申请当前状态不允许此操作",
            "The case's state does not allow this",
            "重新读取申请，查看其状态",
            "Read the case again and look at its state"),
    OWN_CASE(
            409,
            "申请与审批须由不同的人完成",
            "Whoever drafted or submitted a case does not decide it",
            "请由其他人员审批",
            "Ask somebody else to decide"),
    AMOUNT_MISSING(
            422,
            "批准须填写金额和分类",
            "An approval names an amount and a sub-category",
            "填写 amount 和 subCategory",
            "Give amount and subCategory"),
    AMOUNT_SETTLED(
            422,
            "金额和分类在公示时已确定",
            "Amount and sub-category were settled when the notice began",
            "不填写 amount 和 subCategory，或填写公示的内容",
            "Leave amount and subCategory out, or give those of the notice"),
    NOTICE_REQUIRED(
            409,
            "此类困难的申请须先公示",
            "A case of this difficulty is shown to the public first",
            "核实后开始公示，期满无异议再批准",
            "Verify it, begin its notice, and approve once that is over"),
    NOTICE_RUNNING(
            409, "公示期未满", "The notice is not over yet", "公示截止时间 noticeDeadline 之后再批准", "Approve after noticeDeadline"),
    NOTICE_NOT_FORESEEN(
            409,
            "此类困难的申请不公示",
            "Cases of this difficulty are not shown to the public",
            "直接审批",
            "Decide it without a notice"),
    HOUSEHOLD_NOT_VERIFIED(
            409,
            "申请人家庭的该困难类型未经核实或核实已过期",
            "The applicant's household is not verified in this difficulty, or no longer",
            "先登记家庭并核实其困难类型",
            "Register the household and have the difficulty verified first"),
    VERIFICATION_EXPIRED(
            409,
            "困难核实已过期",
            "The verification has expired",
            "退回本申请，重新核实家庭后再提出",
            "Reject this case, have the household verified again and draft it anew"),
    CASE_FROZEN(409, "该申请因申诉被冻结", "A grievance has frozen this case", "等待申诉答复", "Wait for the grievance's answer"),
    OVERRIDE_NEEDLESS(
            422,
            "没有重复帮扶，无须放行",
            "There is nothing to override",
            "去掉 override 后重试",
            "Leave override out and send it again");

    private final Wording wording;

    AidProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
