package org.workercare.station.changes;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with resuming. */
public enum ChangeProblem implements ProblemType {
    POSITION_EXPIRED(
            410,
            "变更流位置已过期",
            "The stream no longer reaches back so far",
            "重新加载所见数据，再从当前位置继续",
            "Load anew what you show, then go on from now");

    private final int status;
    private final Words title;
    private final Words next;

    ChangeProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
