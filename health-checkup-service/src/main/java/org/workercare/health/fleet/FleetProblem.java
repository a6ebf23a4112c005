package org.workercare.health.fleet;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with buses and teams. */
public enum FleetProblem implements ProblemType {
    TEAM_INCOMPLETE(
            422,
            "医疗队缺少必需的角色",
            "The team lacks a role",
            "至少各有一名职业病专家、医师和护士",
            "Name at least one occupational-disease specialist, one physician and one nurse"),
    TEAM_MEMBER_TWICE(422, "同一成员出现两次", "A member is named twice", "每个账号只列一次", "Name each account once");

    private final int status;
    private final Words title;
    private final Words next;

    FleetProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
