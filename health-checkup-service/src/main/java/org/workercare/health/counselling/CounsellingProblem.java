package org.workercare.health.counselling;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with sessions. */
public enum CounsellingProblem implements ProblemType {
    SESSION_FULL(409, "名额不足", "There are not enough places", "选择其他场次或减少人数", "Choose another session or fewer people"),
    SESSION_ENDS_BEFORE_IT_BEGINS(
            422, "结束时间不晚于开始时间", "The session ends before it begins", "检查开始和结束时间", "Check when it starts and ends"),
    WORKER_UNKNOWN(
            422, "没有这样的职工", "There is no such worker", "使用名册中的 personToken", "Use a personToken from the roster"),
    NOT_SIGNED_UP(422, "该职工未报名", "The worker has not signed up", "先报名", "Sign up first");

    private final int status;
    private final Words title;
    private final Words next;

    CounsellingProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
