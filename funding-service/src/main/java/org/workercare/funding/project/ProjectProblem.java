package org.workercare.funding.project;

import org.workercare.funding.common.FundingProblem;

/** Why a project is refused. */
public enum ProjectProblem implements FundingProblem {
    PROJECT_EXISTS(
            409,
            "该来源编号已申报过项目",
            "A project of this source and reference was declared before",
            "用 GET /projects?reference= 查看已有项目",
            "Look at it with GET /projects?reference="),
    OUTSIDE_REACH(
            403,
            "超出申报人所属工会的管辖范围",
            "The organisation lies outside the declarer's own",
            "只申报本级及下级工会的项目",
            "Declare projects of your own organisation or one below it"),
    NOT_ELIGIBLE(
            422,
            "该地区不符合此专款的条件",
            "The place is not eligible for this earmark",
            "先导入地区属性，或改用 GENERAL",
            "Import the region's attributes first, or declare it as GENERAL"),
    WRONG_STATE(
            409,
            "项目当前状态不允许此操作",
            "The project's state does not allow this",
            "重新读取项目，查看其状态",
            "Read the project again and look at its state"),
    OWN_WORK(
            409,
            "申报、审核、批准须由不同的人完成",
            "Declaring, reviewing and approving need different people",
            "请由其他人员操作",
            "Ask somebody else to do it"),
    APPROVE_ALONE(
            409,
            "自带金额的项目须逐个批准",
            "A project with an amount is approved by itself",
            "用 POST /projects/{id}/approve 批准",
            "Approve it with POST /projects/{id}/approve"),
    NO_BUDGET(409, "项目尚未获得拨款", "The project has no budget yet", "等待分配方案入账", "Wait until a plan is posted"),
    NO_LONGER_ELIGIBLE(
            409,
            "方案中的项目状态已变化",
            "A project of the plan is no longer approved and without a share",
            "重新编制分配方案",
            "Draft the plan anew"),
    NOT_YOUR_TURN(
            409,
            "本级不是当前应审核的层级",
            "It is another level's turn to review",
            "由 GET /projects/{id}/decisions 所示的下一级工会审核",
            "The next level up the tree reviews it: look at GET /projects/{id}/decisions"),
    DOSSIER_CHANGED(
            409,
            "哈希值与项目现有卷宗不符",
            "The hash is not that of the project's dossier",
            "重新读取 GET /projects/{id}/dossiers，核对后按其哈希值批准",
            "Read GET /projects/{id}/dossiers again, look at it, and approve by its hash"),
    DOCUMENT_HASH_MISMATCH(
            422,
            "文件内容与哈希值不符",
            "A document's content has another hash",
            "对文件原始字节计算 SHA-256 后重新提交",
            "Give the SHA-256 of the very bytes that are sent"),
    DOCUMENT_TWICE(422, "同一文件出现两次", "A document stands twice in the list", "每个文件只列一次", "Name each document once"),
    BUDGET_LINES_DO_NOT_FIT(
            422,
            "预算明细编码重复或合计超出预算",
            "Budget lines have a code twice or come to more than the budget",
            "编码各不相同，合计不超过预算",
            "Give each a code of its own, and no more together than the budget"),
    FIXED_AFTER_APPROVAL(
            409,
            "批准后此项不可变更",
            "This stays as it is after the approval",
            "分类不可变更；方案拨款由新的分配方案调整",
            "Sub-categories stay; a plan's share is changed by another plan"),
    UNKNOWN_BUDGET_LINE(
            422,
            "该项目没有此预算明细",
            "The project has no such budget line, or has some and none is named",
            "填写卷宗中的预算明细编码；没有明细的项目不填",
            "Name one of its dossier's, or none if it has none"),
    ABOVE_BUDGET_LINE(
            409,
            "超出该预算明细余额",
            "It is more than the budget line leaves",
            "在 left 之内支出，或申请变更预算明细",
            "Spend at most what left says, or amend the project's budget lines"),
    NO_FLOOD_PROJECT(
            422,
            "该项目不是已批准的水灾专款项目",
            "There is no approved project without an amount under the flood earmark of this id",
            "填写已批准且 earmark 为 FLOOD 的项目，或改为填写 organisation 与 subCategory",
            "Name one that is, or an organisation and a sub-category instead");

    private final Wording wording;

    ProjectProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
