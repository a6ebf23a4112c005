package org.workercare.funding.aid.person;

import org.workercare.funding.common.FundingProblem;

/** Why a person's particulars are refused. */
public enum PersonProblem implements FundingProblem {
    INVALID_CITIZEN_ID(
            422,
            "身份证号码无效",
            "Not a valid citizen id",
            "核对 18 位身份证号码及校验码",
            "Check the 18 characters and the check character");

    private final Wording wording;

    PersonProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
