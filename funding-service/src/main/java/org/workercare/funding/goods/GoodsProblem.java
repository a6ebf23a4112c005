package org.workercare.funding.goods;

import org.workercare.funding.common.FundingProblem;

/** Why something about care goods is refused. */
public enum GoodsProblem implements FundingProblem {
    WRONG_BATCH_STATE(
            409,
            "批次当前状态不允许此操作",
            "The batch's state does not allow this",
            "重新读取批次，查看其状态",
            "Read the batch again and look at its state"),
    MORE_THAN_LEFT(422, "发放数量大于剩余数量", "More than is left of the batch", "数量不超过剩余数量", "Hand out at most what is left"),
    HANDED_OUT_AT_STATION(
            409,
            "该批次由站点发放并上报",
            "This batch is handed out and reported by its station",
            "在站点凭码发放",
            "Hand it out at the station against a code");

    private final Wording wording;

    GoodsProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
