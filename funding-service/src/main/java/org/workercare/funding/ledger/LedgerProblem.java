package org.workercare.funding.ledger;

import org.workercare.funding.common.FundingProblem;

/** Why the ledger refuses. */
public enum LedgerProblem implements FundingProblem {
    INSUFFICIENT_FUNDS(
            409,
            "账户可用余额不足",
            "The account has not enough available",
            "查看账户余额，减少金额或先拨入资金",
            "Look at the account's balance; ask for less, or move money to it first"),
    UNKNOWN_ACCOUNT(
            422, "没有此账户", "There is no such account", "用 GET /accounts 查找账户", "Look the account up with GET /accounts"),
    SELF_TRANSFER(
            422,
            "转出与转入账户相同",
            "The two accounts of a transfer are the same",
            "填写两个不同的账户",
            "Name two different accounts"),
    EARMARK_MISMATCH(
            422,
            "专款专用：两个账户的用途不同",
            "Earmarked money stays with its programme and purpose",
            "选择同一专项、同一专款的账户",
            "Choose an account of the same programme and earmark"),
    GOODS_ACCOUNT(
            422,
            "货品账户随货品批次变动，不能直接转账或冻结",
            "An account of goods moves with its batch alone",
            "用 /goods/batches 发放、退回或核销货品",
            "Dispatch, hand out, return or write off the goods with /goods/batches"),
    OUTSIDE_ACCOUNT(
            422,
            "外部来源账户不能直接转账或冻结",
            "Money comes in from the outside with a programme alone",
            "下达专项资金时入账；选择工会或项目的账户",
            "Post a programme to bring money in; choose an account of a union or project"),
    BALANCE_OVERFLOW(
            422, "金额超出账户可记录的范围", "The amount is more than an account can hold", "减少金额", "Give a smaller amount"),
    TRANSFER_REUSED(409, "该转账编号已使用", "This transfer id was used before", "为新的转账使用新的编号", "Give a new transfer a new id"),
    HOLD_EXPIRED(409, "冻结已过期，资金已释放", "The hold has expired and its money is free again", "重新冻结", "Place a new hold"),
    HOLD_FINISHED(409, "冻结已入账或已撤销", "The hold was posted or voided before", "重新冻结", "Place a new hold"),
    MORE_THAN_HELD(422, "入账金额大于冻结金额", "More than the hold holds", "金额不超过冻结金额", "Post at most what is held"),
    EXPIRY_IN_THE_PAST(422, "到期时间已过", "The expiry lies in the past", "填写将来的时间", "Give a time to come"),
    MONEY_STILL_HELD(409, "账户仍有冻结资金", "Money of the account is still held", "先入账或撤销冻结", "Post or void its holds first"),
    YEAR_CLOSED(
            409, "该专项年度已关账", "The programme's year is closed", "在未关账的专项中办理", "Post in a programme whose year is open"),
    NO_FUNDS(
            409,
            "本级及上级工会在该分类下没有可用资金",
            "Neither the organisation nor one above it has money for this sub-category",
            "换用已获拨款的分类，或先申报项目",
            "Name a sub-category that was funded, or declare a project first");

    private final Wording wording;

    LedgerProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
