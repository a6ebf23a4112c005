package org.workercare.funding.emergency;

import org.workercare.funding.common.FundingProblem;

/** Why an emergency allocation is refused. */
public enum EmergencyProblem implements FundingProblem {
    ABOVE_EMERGENCY_CEILING(
            409,
            "超出该专项的应急拨款上限",
            "It is more than the programme's ceiling for emergencies leaves",
            "在 left 之内拨款，或编制分配方案",
            "Give at most what left says, or draft a plan"),
    NOT_FLOODED(
            422,
            "该地区未登记为水灾地区",
            "The place is not known to be hit by floods",
            "先用 POST /programmes/{id}/regions 登记 FLOOD",
            "Import it with FLOOD first: POST /programmes/{id}/regions"),
    UNCLEAR_TARGET(
            422,
            "收款对象不明确",
            "It is not clear who is to get it",
            "只填 project，或同时填 organisation 与 subCategory",
            "Give either project alone, or organisation and subCategory"),
    OWN_EMERGENCY(
            409,
            "应急拨款须由其他人员复核",
            "Somebody else reviews an emergency allocation",
            "请由其他人员操作",
            "Ask somebody else to do it"),
    EMERGENCY_REVIEWED(
            409,
            "该应急拨款已复核",
            "The emergency allocation has been reviewed",
            "重新读取，查看其状态",
            "Read it again and look at its state");

    private final Wording wording;

    EmergencyProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
