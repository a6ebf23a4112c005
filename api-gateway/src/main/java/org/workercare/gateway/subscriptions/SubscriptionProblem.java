package org.workercare.gateway.subscriptions;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with a subscription. */
public enum SubscriptionProblem implements ProblemType {
    URL_NOT_ALLOWED(
            400,
            "该地址不能接收 Webhook",
            "Webhooks cannot be sent to this URL",
            "使用公网可达的 https 地址，不含用户名和片段",
            "Give an https URL that the public internet reaches, without user name and fragment"),
    NOTHING_TO_CHANGE(400, "没有要修改的内容", "Nothing is to be changed", "至少提供一个字段", "Give at least one field"),
    REPLAY_FROM_WHERE(
            400,
            "未说明从何处重放",
            "It is not clear where the replay begins",
            "在 since 和 fromEvent 中只给出一个",
            "Give one of since and fromEvent"),
    EVENT_UNKNOWN(
            422, "没有该公开事件", "There is no such public event", "检查事件编号，或改用 since", "Check the event's id, or use since"),
    SUBSCRIPTION_DISABLED(
            409, "订阅已停用", "The subscription is disabled", "先把 state 改为 active", "Set its state to active first");

    private final int status;
    private final Words title;
    private final Words next;

    SubscriptionProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
