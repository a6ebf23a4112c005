package org.workercare.funding.aid.disbursement;

import org.workercare.funding.common.FundingProblem;

/** Why a payment is not made, taken back or reconciled. */
public enum DisbursementProblem implements FundingProblem {
    NOTHING_TO_PAY(
            409,
            "没有可发放的申请",
            "There is no case to pay",
            "确认申请已批准、已填写收款账户、未被冻结，且专项和专款一致",
            "Look for approved cases of this programme and earmark that have a payee and are not frozen"),
    WRONG_BATCH_STATE(
            409,
            "发放批次当前状态不允许此操作",
            "The batch's state does not allow this",
            "重新读取批次，查看其状态",
            "Read the batch again and look at its state"),
    OWN_BATCH(
            409,
            "编制与发送批次须由不同的人完成",
            "Whoever made a batch does not send it",
            "请由其他财务人员发送",
            "Ask another finance officer to send it"),
    HOLD_ENDED(
            409,
            "批次中有申请的资金冻结已被另行结束",
            "The hold of a case in this batch was ended by other means",
            "取消本批次后重新编制",
            "Cancel this batch and make another"),
    PAYMENT_UNDER_WAY(
            409,
            "款项已提交银行，无法拦截",
            "The payment is with the bank already",
            "等待银行回单，再申请冲正",
            "Wait for the bank's receipt, then reverse the posting"),
    UNKNOWN_POSTING(
            422,
            "没有此笔发放记账",
            "There is no such posting of a payment",
            "从批次明细的 posting 中选择",
            "Take one that a batch's line names as its posting"),
    ALREADY_REVERSED(
            409,
            "该笔记账已冲正，不能再次冲正",
            "This posting was reversed before, and can be once only",
            "查看该申请的处理记录",
            "Look at the case's trace"),
    RECEIPT_RESOLVED(
            409,
            "该回单已匹配或已处理",
            "This receipt was matched or dealt with before",
            "重新读取回单列表",
            "Read the list of receipts again");

    private final Wording wording;

    DisbursementProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
        wording = new Wording(status, titleZh, titleEn, nextZh, nextEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
