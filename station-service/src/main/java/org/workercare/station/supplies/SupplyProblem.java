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
            "Check the code; nothing was handed out"),
    STOCK_SHORT(
            409,
            "可用库存不足（过期物品不得发放）",
            "There is not so much that may be moved; what has expired is not given out",
            "读取 /stock-items/{id} 查看各批次",
            "Read /stock-items/{id} for its lots"),
    NOTHING_RECEIVED(
            409,
            "盘点数量多于账面，但没有可归入的批次",
            "More was counted than is known, and there is no lot it could belong to",
            "先登记入库",
            "Post it as received"),
    QUANTITY_ZERO(422, "数量必须大于零", "Nothing moves", "填写大于零的数量", "Give a quantity above zero"),
    FIELD_OUT_OF_PLACE(
            422,
            "该字段不适用于此类变动",
            "The field has no meaning with this kind of movement",
            "expiresOn 仅用于入库，lot 仅用于报废",
            "Give expiresOn with what is received and lot with what is discarded only"),
    EXPIRED_ALREADY(
            422,
            "有效期早于今天",
            "It may not be given out any more",
            "核对有效期；过期物品不得入库",
            "Check the date; what has expired is not taken in");

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
