package org.workercare.station.meals;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with meals. */
public enum MealProblem implements ProblemType {
    PRICE_INVALID(
            422,
            "价格必须大于零，优惠价不得为负或高于原价",
            "A price is above zero, a discounted price between zero and the price",
            "更正价格",
            "Correct the prices"),
    UNKNOWN_MENU_ITEM(
            422, "该站点没有此菜品", "The site has no such item on its menu", "读取 /sites/{id}/menu", "Read /sites/{id}/menu"),
    DAY_TO_COME(422, "该日尚未到来", "The day has not come yet", "选择今天或更早的日期", "Choose today or an earlier day"),
    NOTHING_TO_CLAIM(
            409,
            "该日没有待申领的优惠",
            "The day has no discount that is not claimed",
            "先记录销售，或查看 /sites/{id}/subsidy-claims",
            "Record sales first, or look at /sites/{id}/subsidy-claims");

    private final int status;
    private final Words title;
    private final Words next;

    MealProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
