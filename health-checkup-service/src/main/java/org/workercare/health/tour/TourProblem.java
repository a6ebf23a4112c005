package org.workercare.health.tour;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with tours and stops. */
public enum TourProblem implements ProblemType {
    STOP_ENDS_BEFORE_IT_BEGINS(
            422, "停靠结束时间不晚于开始时间", "The stop ends before it begins", "检查开始和结束时间", "Check when it starts and ends"),
    STOP_TOO_LONG(422, "停靠时间超过24小时", "The stop is longer than 24 hours", "按天拆分停靠", "Plan a stop for each day"),
    STOP_HAS_NO_SLOT(
            422,
            "停靠时间内排不出一个时段",
            "No slot fits into the stop",
            "延长停靠或缩短时段",
            "Make the stop longer or its slots shorter"),
    BUS_ALREADY_THERE(
            409, "该车在此时段已有停靠", "The bus has another stop at that time", "更换车辆或时间", "Choose another bus or time"),
    TOUR_ACROSS_ORGANISATIONS(
            422,
            "车辆或医疗队不属于可用范围",
            "The bus or team is not within your reach",
            "选择本级及下级工会的车辆和医疗队",
            "Choose a bus and a team of your own organisation or one below it");

    private final int status;
    private final Words title;
    private final Words next;

    TourProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
