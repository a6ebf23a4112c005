package org.workercare.funding.aid.notice;

import org.workercare.funding.common.FundingProblem;

/** Why an objection is not taken or answered. */
public enum NoticeProblem implements FundingProblem {
    OBJECTION_TOO_LATE(
            409,
            "公示期已满，不再受理异议",
            "The notice is over; objections are no longer taken",
            "改为提出申诉",
            "File a grievance instead"),
    OBJECTION_ANSWERED(409, "该异议已答复", "This objection was answered before", "重新读取异议", "Read the objection again"),
    OWN_OBJECTION(
            409,
            "提出异议者、申请经办人不得答复该异议",
            "Whoever objected, or had a part in the case, does not answer the objection",
            "请由其他审核人员答复",
            "Ask another reviewer");

    private final Wording wording;

    NoticeProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
