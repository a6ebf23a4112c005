package org.workercare.funding.aid.household;

import org.workercare.funding.common.FundingProblem;

/** Why a household is not changed. */
public enum HouseholdProblem implements FundingProblem {
    MEMBER_ELSEWHERE(
            409,
            "该人员已属于一个家庭",
            "This person belongs to a household already",
            "先在原家庭登记其离开",
            "Let the person leave that household first"),
    MEMBER_TWICE(422, "同一人员重复填写", "The same person stands there twice", "每人只填写一次", "Name each person once"),
    MEMBER_GONE(409, "该人员已离开此家庭", "This person has left the household before", "重新读取家庭", "Read the household again"),
    HOUSEHOLD_FULL(
            409,
            "一个家庭最多 20 人",
            "A household has at most 20 members",
            "按户口登记为多个家庭",
            "Register further members as a household of their own"),
    DIFFICULTY_NOT_CLAIMED(
            409,
            "该家庭未申报此困难类型",
            "The household has not claimed this difficulty",
            "先申报困难类型",
            "Claim the difficulty first"),
    OWN_CLAIM(
            409,
            "申报与核实须由不同的人完成",
            "Whoever claimed a difficulty does not verify it",
            "请由其他人员核实",
            "Ask somebody else to verify it");

    private final Wording wording;

    HouseholdProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
