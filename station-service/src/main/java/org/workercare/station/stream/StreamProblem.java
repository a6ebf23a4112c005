package org.workercare.station.stream;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with the stream of changes. */
public enum StreamProblem implements ProblemType {
    TOO_MANY_SUBSCRIBERS(
            503,
            "订阅者过多",
            "There are too many subscribers",
            "按 Retry-After 稍后用同一 Last-Event-ID 重连",
            "Come back after Retry-After with the same Last-Event-ID");

    private final int status;
    private final Words title;
    private final Words next;

    StreamProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
