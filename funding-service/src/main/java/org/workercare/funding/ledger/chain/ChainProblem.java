package org.workercare.funding.ledger.chain;

import org.workercare.funding.common.FundingProblem;

/** What stands against a receipt, and what a verification may find. */
public enum ChainProblem implements FundingProblem {
    NOT_SEALED_YET(
            409, "该笔记账尚未封存", "The posting is not sealed yet", "几秒后再取回执", "Ask for the receipt again in a few seconds"),
    BLOCK_FORGED(
            409,
            "区块的签名、编号或与前一区块的衔接不符",
            "A block's signature, number or link to the block before it is wrong",
            "停止记账，与备份和已发回执核对该区块",
            "Stop posting; compare the block with backups and with receipts given out"),
    POSTINGS_ALTERED(
            409,
            "已封存的记账被修改或调换了顺序",
            "Sealed postings were edited or put in another order",
            "停止记账，与备份核对该区块的记账",
            "Stop posting; compare the block's postings with a backup"),
    POSTINGS_MISSING(
            409,
            "已封存的记账被删除",
            "Sealed postings were deleted",
            "停止记账，从备份恢复该区块的记账",
            "Stop posting; restore the block's postings from a backup"),
    POSTINGS_ADDED(
            409,
            "已封存的区块中被插入了记账",
            "Postings were inserted among sealed ones",
            "停止记账，与备份核对该区块的记账",
            "Stop posting; compare the block's postings with a backup"),
    ACCOUNTS_DISAGREE(
            409,
            "账户余额与记账不符，或某一账簿合计不为零",
            "An account does not stand as its postings say, or a ledger does not sum to zero",
            "停止记账，用 GET /ledger/trial-balance 按专项查找不符之处",
            "Stop posting; find where with GET /ledger/trial-balance for each programme");

    private final Wording wording;

    ChainProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
