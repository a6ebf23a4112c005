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
            422,
            "该站点没有此菜品或已下架",
            "The site has no such item on its menu, or sells it no more",
            "读取 /sites/{id}/menu",
            "Read /sites/{id}/menu"),
    DAY_TO_COME(422, "该日尚未到来", "The day has not come yet", "选择今天或更早的日期", "Choose today or an earlier day"),
    NOTHING_TO_CLAIM(
            409,
            "该日没有待申领的补贴",
            "The day has no subsidy that is not claimed",
            "先记录销售，或查看 /sites/{id}/subsidy-claims",
            "Record sales first, or look at /sites/{id}/subsidy-claims"),
    SALE_CLAIMED(
            409,
            "该笔销售已申领补贴，不能更正",
            "The sale's subsidy is claimed: it can be corrected no more",
            "等待结算结果；若被退回，可更正后重新申领",
            "Wait for funding's answer; a refused claim can be mended and claimed anew"),
    CORRECTION_EMPTY(422, "更正后的数量与原数量相同", "The correction changes nothing", "填写实际数量", "Give the true quantity"),
    CLAIM_NOT_REFUSED(
            409,
            "只有被退回且未重新申领的申领可以重新申领",
            "Only a claim that was refused, and not claimed anew yet, can be renewed",
            "读取 /subsidy-claims/{id}",
            "Read /subsidy-claims/{id}"),
    VOUCHER_INVALID(
            422,
            "餐券无效、已使用、不在有效期内或不适用于该站点",
            "The voucher is unknown, used, out of its time, or of a union this site does not belong to",
            "核对餐券码；未记录销售",
            "Check the code; nothing was sold"),
    VOUCHERS_EXHAUSTED(
            409,
            "该批餐券数量不足",
            "The issue has not that many vouchers left",
            "减少数量或另发一批",
            "Issue fewer, or open another issue"),
    VOUCHER_VALUE_NOT_POSITIVE(
            422, "餐券面值必须大于零", "A voucher is worth more than nothing", "填写大于零的金额", "Give an amount above zero"),
    VALIDITY_REVERSED(
            422,
            "有效期的结束早于开始、早于今天或超过一年",
            "The validity ends before it begins, before today, or after more than a year",
            "更正有效期",
            "Correct validFrom and validUntil"),
    WORKERS_UNNAMED(
            422,
            "请给出 workers 或 count 之一",
            "Name either workers or a count",
            "提供 workers 或 count，二者选一",
            "Give workers or count, and not both");

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
