package org.workercare.station.site;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with sites. */
public enum SiteProblem implements ProblemType {
    SITE_MOVE_NOT_ALLOWED(
            409,
            "站点当前状态不允许此变更",
            "The site's state does not allow this move",
            "查看站点状态；顺序为 planned → under-construction → open ⇄ suspended → closed",
            "Look at the site's state; its life goes planned, under-construction, open, suspended, closed"),
    SITE_NOT_READY(
            409,
            "站点尚不具备开放条件",
            "The site lacks what it must have to open",
            "先补齐 missing 中的字段",
            "Give it what stands in missing, then open it"),
    HOURS_UNREADABLE(
            422,
            "开放时间无法解析",
            "The opening hours cannot be read",
            "按 OSM opening_hours 语法填写，例如 Mo-Su 08:00-22:00; PH off",
            "Write them in OSM's opening_hours syntax, as in Mo-Su 08:00-22:00; PH off"),
    UNTIL_PASSED(
            422, "预计恢复时间已过", "The time it is to open again has passed", "填写将来的时间，或留空", "Give a time to come, or none"),
    UNKNOWN_SITE(422, "站点不存在", "There is no such site", "检查站点编号", "Check the site's id");

    private final int status;
    private final Words title;
    private final Words next;

    SiteProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
