package org.workercare.health.results;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can be wrong with a result. */
public enum ResultProblem implements ProblemType {
    RESULT_ITEM_UNKNOWN(422, "项目不存在", "There is no such item", "使用 /items 中的代码", "Use a code from /items"),
    RESULT_UNIT_WRONG(
            422,
            "单位不符",
            "The unit is not the item's",
            "使用 /items 中给出的单位，定性结果不填单位",
            "Use the unit that /items gives; none for a finding in words"),
    RESULT_VALUE_MALFORMED(
            422,
            "结果值的格式无效",
            "The value has the wrong form",
            "定量结果填写十进制数，定性结果使用 /items 中的取值",
            "Send a decimal number, or one of the words that /items lists"),
    RESULT_IMPOSSIBLE(422, "结果超出可能的范围", "No living person has such a value", "核对数值和单位", "Check the value and its unit"),
    RESULT_IN_FUTURE(422, "检查时间在将来", "The result lies in the future", "核对检查时间", "Check when it was taken"),
    RESULT_WRONG_SEX(
            422,
            "该项目不适用于此性别",
            "The item does not apply to this worker's sex",
            "核对受检者和项目",
            "Check the worker and the item"),
    RESULT_DUPLICATE(422, "同一项目出现两次", "The item stands twice for one visit", "每个项目只提交一次", "Send each item once"),
    RESULT_VISIT_UNKNOWN(
            422, "本活动中没有该次体检", "There is no such visit in this campaign", "核对体检编号", "Check the visit's id");

    private final int status;
    private final Words title;
    private final Words next;

    ResultProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        this.status = status;
        this.title = new Words(titleZh, titleEn);
        this.next = new Words(nextZh, nextEn);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Words title() {
        return title;
    }

    @Override
    public Words next() {
        return next;
    }
}
