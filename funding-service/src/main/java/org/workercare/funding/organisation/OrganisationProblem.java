package org.workercare.funding.organisation;

import org.workercare.funding.common.FundingProblem;

/** What can be wrong about organisations. */
public enum OrganisationProblem implements FundingProblem {
    UNKNOWN_ORGANISATION(
            422,
            "没有此工会",
            "There is no such organisation",
            "用 GET /organisations 查找工会编号",
            "Look its id up with GET /organisations"),
    NOT_A_COUNTY(
            422,
            "基层工会只能建在县级工会之下",
            "A grassroots union stands below a county's",
            "在 parent 中填写六位县级工会编号",
            "Give a county's six digits as parent"),
    TOO_MANY_GRASSROOTS(
            409,
            "该县级工会的基层工会编号已用完",
            "All grassroots numbers of this county are taken",
            "请联系管理员",
            "Ask an administrator");

    private final Wording wording;

    OrganisationProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
