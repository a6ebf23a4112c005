package org.workercare.health.interpretation;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong when conclusions are drawn. */
public enum InterpretationProblem implements ProblemType {
    NOTHING_TO_INTERPRET(409, "尚无检查结果", "There are no results yet", "先录入检查结果", "Record results first"),
    NOT_INTERPRETED(
            409,
            "尚未出具结论",
            "No conclusion has been drawn yet",
            "待医师出具结论后再查看",
            "Look again once the physician has drawn conclusions");

    private final int status;
    private final Words title;
    private final Words next;

    InterpretationProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
