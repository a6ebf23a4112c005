package org.workercare.station.closure;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with closures. */
public enum ClosureProblem implements ProblemType {
    CLOSURE_REVERSED(422, "结束时间不晚于开始时间", "The end is not after the beginning", "更正时段", "Correct the times"),
    CLOSURE_PAST(422, "停用时段已过", "The time has passed", "选择现在或将来的时段", "Ask for a time to come, or now"),
    CLOSURE_TOO_LONG(
            422,
            "停用不超过一年；永久关闭请不填结束时间",
            "A closure is at most a year",
            "缩短时段，或不填 until 以永久关闭",
            "Ask for less, or leave until out to close for good"),
    CLOSURE_TOO_FAR(422, "只能安排一年内的停用", "Closures reach a year ahead", "选择更近的时段", "Ask for a nearer time"),
    CLOSURE_NOT_OPEN(409, "站点当前未开放，无法安排停用", "The site is not open", "查看站点状态", "Look at the site's state"),
    CLOSURE_OVERLAPS(
            409,
            "该时段已有停用安排",
            "It is closed for some of that time already",
            "查看 /sites/{id}/closures",
            "Look at /sites/{id}/closures"),
    PREVIEW_OUTDATED(
            409,
            "预览之后预约有变化",
            "Reservations have changed since the preview",
            "重新预览，确认后用新的 preview 提交",
            "Preview it again, and send the new preview");

    private final int status;
    private final Words title;
    private final Words next;

    ClosureProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
