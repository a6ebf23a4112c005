package org.workercare.funding.aid.duplicate;

import org.workercare.funding.common.FundingProblem;

/** Why an approval is a duplicate, or may not be one. */
public enum DuplicateProblem implements FundingProblem {
    DUPLICATE_AID(
            409,
            "该家庭成员在 12 个月内已因同类困难或同一分类获得帮扶",
            "A person of this household was granted aid for the same difficulty or sub-category within 12 months",
            "查看 earlier 中的申请；确有必要时，由上级工会审核人员填写 override 说明理由后批准",
            "Look at the cases under earlier; if it is justified, a reviewer of a union above approves with an override"),
    OVERRIDE_FROM_ABOVE(
            403,
            "重复帮扶须由上级工会的审核人员放行",
            "A duplicate is let pass by a reviewer of a union above the case's",
            "请上级工会审核人员操作",
            "Ask a reviewer of a union above");

    private final Wording wording;

    DuplicateProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
