package org.workercare.funding.aid;

import org.workercare.funding.common.FundingProblem;

/** Why an aid case is refused. */
public enum AidProblem implements FundingProblem {
    INVALID_CITIZEN_ID(
            422,
            "身份证号码无效",
            "Not a valid citizen id",
            "核对 18 位身份证号码及校验码",
            "Check the 18 characters and the check character"),
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
            "Give amount and subCategory");

    private final Wording wording;

    AidProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
