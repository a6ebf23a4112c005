package org.workercare.station.supplies;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with goods. */
public enum SupplyProblem implements ProblemType {
    NO_GOODS_LEFT(409, "该批物资已领完", "Every piece of the batch is promised", "查看其他批次", "Look for another batch"),
    COUPON_ISSUED(
            409,
            "每人每批限领一次",
            "You have a coupon of this batch already",
            "凭已显示过的领取码到站点领取",
            "Bring the code you were shown to the site"),
    CODE_INVALID(
            422,
            "领取码无效或已使用",
            "The code is unknown, of another batch, or used",
            "核对领取码；未发放任何物资",
            "Check the code; nothing was handed out");

    private final int status;
    private final Words title;
    private final Words next;

    SupplyProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
