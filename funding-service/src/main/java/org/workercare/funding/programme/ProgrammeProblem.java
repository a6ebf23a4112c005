package org.workercare.funding.programme;

import org.workercare.funding.common.FundingProblem;

/** What can be wrong about programmes. */
public enum ProgrammeProblem implements FundingProblem {
    PROGRAMME_EXISTS(
            409,
            "该年度已有同名专项",
            "There is a programme of this year and name",
            "用 GET /programmes 查看，或换一个名称",
            "Look at GET /programmes, or choose another name"),
    UNKNOWN_PROGRAMME(
            422, "没有此专项", "There is no such programme", "用 GET /programmes 查找专项", "Look it up with GET /programmes"),
    UNKNOWN_SUB_CATEGORY(
            422,
            "该专项没有此分类",
            "The programme has no such sub-category",
            "用 GET /programmes/{id}/catalogue 查看分类",
            "Look it up with GET /programmes/{id}/catalogue"),
    DUPLICATE_CODE(
            422,
            "目录中的编码重复",
            "A code stands twice in the catalogue",
            "每个方面、大类、分类使用各自的编码",
            "Give every aspect, category and sub-category a code of its own"),
    DUPLICATE_REGION(422, "同一地区出现两次", "A region stands twice in the list", "每个地区只填一行", "Give each region one row");

    private final Wording wording;

    ProgrammeProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
