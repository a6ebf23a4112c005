package org.workercare.gateway.problems;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong between the gateway and a service. */
public enum GatewayProblem implements ProblemType {
    SERVICE_DOWN(
            503,
            "服务暂时无法连接",
            "The service behind this address is not running",
            "按 Retry-After 稍后用同一 Idempotency-Key 重试",
            "Try again after Retry-After with the same Idempotency-Key"),
    SERVICE_TOO_SLOW(
            504,
            "服务未在限定时间内答复",
            "The service did not answer in time",
            "操作可能已经生效：用同一 Idempotency-Key 重试，或先查询结果",
            "It may have taken effect all the same: try again with the same Idempotency-Key, or look it up first"),
    SERVICE_ANSWER_BROKEN(
            502,
            "服务的答复不完整",
            "The service broke off or gave no proper answer",
            "操作可能已经生效：用同一 Idempotency-Key 重试，或先查询结果",
            "It may have taken effect all the same: try again with the same Idempotency-Key, or look it up first");

    private final int status;
    private final Words title;
    private final Words next;

    GatewayProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
