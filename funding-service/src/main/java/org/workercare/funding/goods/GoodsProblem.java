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
            "Hand it out at the station against a code"),
    GOODS_EXPIRED(409, "该批次已过有效期", "The batch is past its expiry date", "申请核销该批次", "Propose to write it off"),
    UNKNOWN_PROJECT(422, "没有此项目", "There is no such project", "用 GET /projects 查找项目", "Look it up with GET /projects"),
    WRITE_OFF_DECIDED(409, "该核销申请已处理", "This write-off was decided before", "重新读取核销申请", "Read the write-off again"),
    OWN_WRITE_OFF(
            409,
            "核销须由申请人以外的人批准",
            "A write-off is decided by somebody else than who proposed it",
            "请由其他人员处理",
            "Ask somebody else to decide it");

    private final Wording wording;

    GoodsProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
