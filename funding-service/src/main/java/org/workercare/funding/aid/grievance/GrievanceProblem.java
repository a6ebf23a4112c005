package org.workercare.funding.aid.grievance;

import org.workercare.funding.common.FundingProblem;

/** Why a grievance is not taken, acted on or answered. */
public enum GrievanceProblem implements FundingProblem {
    SUBJECT_UNCLEAR(
            422,
            "申诉须针对一个申请或一笔记账，二者填一",
            "A grievance is about one case or one posting",
            "填写 aidCase 或 posting 之一",
            "Give either aidCase or posting"),
    UNKNOWN_CASE(422, "没有此帮扶申请", "There is no such aid case", "核对申请编号", "Check the case's id"),
    GRIEVANCE_ANSWERED(409, "该申诉已答复", "This grievance was answered before", "重新读取申诉", "Read the grievance again"),
    OWN_GRIEVANCE(
            409,
            "申诉人和申请经办人不得处理该申诉",
            "Whoever filed the grievance or had a part in the case does not deal with it",
            "请由其他人员处理",
            "Ask somebody else"),
    ALREADY_FROZEN(
            409, "该申请已因申诉被冻结", "A grievance has frozen the case already", "等待该申诉答复", "Wait for that one's answer"),
    NOTHING_TO_FREEZE(
            409,
            "该申请当前状态无可冻结",
            "There is nothing to freeze in the case's state",
            "直接答复申诉",
            "Answer the grievance without a freeze"),
    REMEDY_IMPOSSIBLE(
            409,
            "该申请当前状态不适用此补救措施",
            "The remedy does not fit the case's state",
            "未发放的用 CANCEL，已发放的用 REVERSE",
            "CANCEL what is not paid yet; REVERSE what is paid");

    private final Wording wording;

    GrievanceProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
