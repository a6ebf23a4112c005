package org.workercare.station.reservation;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with reservations. */
public enum ReservationProblem implements ProblemType {
    BAY_TAKEN(
            409,
            "该时段车位已被占用",
            "The bay is taken at that time",
            "换一个时段，不指定车位，或用 /sites/nearest?freeBay=true 另找站点",
            "Ask for another time, for any bay, or find another site with /sites/nearest?freeBay=true"),
    SITE_NOT_OPEN(
            409,
            "站点届时未开放",
            "The site is not open then",
            "查看 /sites/{id}/opening，换一个时段或站点",
            "Look at /sites/{id}/opening and ask for another time or site"),
    HOLD_EXPIRED(409, "占位已过期", "The hold has expired", "重新预约", "Reserve again"),
    ACT_NOT_ALLOWED(
            409,
            "预约当前状态不允许此操作",
            "The reservation's state does not allow this",
            "重新读取预约，查看其状态",
            "Read the reservation again and look at its state"),
    TOO_EARLY(
            409,
            "尚未到签到时间",
            "It is too early to check in",
            "开始前 15 分钟起可以签到",
            "Check in from 15 minutes before the beginning"),
    TOO_LATE(409, "已超过签到时间", "It is too late to check in", "重新预约", "Reserve again"),
    CANCEL_TOO_LATE(
            409,
            "已超过取消时间",
            "It is too late to cancel",
            "开始后 15 分钟内可以取消；之后车位自动释放",
            "Cancel until 15 minutes after the beginning; from then on the bay is free anyway"),
    BAY_STILL_TAKEN(
            409, "前一位尚未离开", "The one before still has the bay", "到预约开始时间再签到", "Check in when your reservation begins"),
    INTERVAL_REVERSED(422, "结束时间不晚于开始时间", "The end is not after the beginning", "更正时段", "Correct the times"),
    INTERVAL_PAST(422, "时段已过", "The time has passed", "选择将来的时段", "Ask for a time to come"),
    INTERVAL_TOO_LONG(422, "单次预约不超过 24 小时", "A reservation is at most 24 hours", "缩短时段", "Ask for less"),
    INTERVAL_TOO_SHORT(422, "单次预约不少于 5 分钟", "A reservation is at least 5 minutes", "延长时段", "Ask for more"),
    INTERVAL_TOO_FAR(422, "只能预约一年内的时段", "Reservations reach a year ahead", "选择更近的时段", "Ask for a nearer time"),
    UNKNOWN_BAY(422, "该站点没有此车位", "The site has no such bay", "读取 /sites/{id}/bays", "Read /sites/{id}/bays"),
    SITE_BLOCKED(
            409,
            "站点在该时段停用",
            "The site takes no reservations in that time",
            "换一个时段，或用 /sites/nearest?freeBay=true 另找站点",
            "Ask for another time, or find another site with /sites/nearest?freeBay=true"),
    SLIDE_TAKEN(
            409,
            "新的到达时间没有空位，原预约不变",
            "No bay of the site is free then; the reservation stays as it was",
            "改用 nearest 给出的时间（如有），或另找站点",
            "Ask for the time in nearest, if there is one, or find another site"),
    ALREADY_WAITING(
            409,
            "您已在该站点该时段的候补名单中",
            "You already wait for this site at that time",
            "查看 /wait-list/mine",
            "Look at /wait-list/mine"),
    WAIT_OVER(409, "候补已结束", "The waiting is over", "查看 /wait-list/mine", "Look at /wait-list/mine"),
    WAIT_TOO_LATE(
            422, "只能候补尚未开始的时段", "One waits only for a time that has not begun", "选择将来的时段", "Ask for a time to come"),
    CODE_FORGED(
            422,
            "二维码不是本系统签发的",
            "The code was not signed here",
            "请司机在应用中重新打开二维码",
            "Have the driver show the code of the app"),
    CODE_EXPIRED(422, "二维码已过期", "The code has expired", "请司机刷新二维码", "Have the driver refresh the code"),
    CODE_OUTDATED(
            409,
            "二维码与预约现状不符",
            "The reservation has changed since the code was made",
            "请司机刷新预约和二维码",
            "Have the driver refresh reservation and code");

    private final int status;
    private final Words title;
    private final Words next;

    ReservationProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
