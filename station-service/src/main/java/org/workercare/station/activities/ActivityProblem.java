package org.workercare.station.activities;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with activities and enrolments. */
public enum ActivityProblem implements ProblemType {
    SESSION_REVERSED(422, "场次结束时间不晚于开始时间", "A session ends before it begins", "更正场次时间", "Correct the session's times"),
    SESSION_PAST(422, "场次时间已过", "A session lies in the past", "选择将来的时间", "Give a time to come"),
    SESSION_TOO_FAR(
            422,
            "场次不能超过一年之后，也不能超过 24 小时",
            "A session lies within a year and takes at most 24 hours",
            "更正场次时间",
            "Correct the session's times"),
    AGE_OUTSIDE_LIMITS(
            422,
            "参加者在场次当日的年龄不符合要求",
            "The participant's age at a session is outside the limits",
            "选择年龄相符的活动",
            "Choose an activity for that age"),
    ALREADY_ENROLLED(409, "该参加者已报名", "This participant is enrolled already", "无需重复报名", "There is nothing left to do"),
    ENROLMENT_CLOSED(
            409, "场次已经开始，不能再报名", "A session has begun: enrolment is over", "选择其他活动", "Choose another activity"),
    SESSIONS_INCOMPLETE(
            422, "该活动必须报名全部场次", "This activity is enrolled for as a whole", "去掉 sessions 字段", "Leave sessions out"),
    UNKNOWN_SESSION(422, "该活动没有此场次", "The activity has no such session", "读取活动的场次", "Read the activity's sessions"),
    CAPACITY_BELOW_ENROLLED(
            409,
            "名额不能少于已报名人数",
            "There cannot be fewer places than were given",
            "填写不少于 enrolled 的名额",
            "Give at least as many as are enrolled"),
    NOT_ENROLLED(
            422,
            "名单中有人未报名该场次",
            "Somebody on the list has no place in the session",
            "核对报名编号",
            "Check the enrolments' ids"),
    ATTENDANCE_TOO_EARLY(
            409,
            "场次尚未开始",
            "The session has not begun",
            "开始前 1 小时起可以签到",
            "Note attendance from an hour before the session"),
    ENROLMENT_ENDED(409, "报名已取消", "The enrolment is cancelled", "需要时重新报名", "Enrol again if need be"),
    NO_OFFER(409, "当前没有为该报名保留的名额", "No place is held for this enrolment", "查看报名状态", "Read the enrolment"),
    OFFER_EXPIRED(
            409,
            "保留的名额已过期",
            "The place was held, and is no longer",
            "需要时重新报名",
            "Enrol again if need be, and accept in time"),
    LOTTERY_CLOSE_MISPLACED(
            422,
            "抽签报名截止时间须在将来且早于首个场次",
            "A lottery closes in the time to come and before the first session",
            "更正 closesAt",
            "Correct closesAt"),
    NO_LOTTERY(409, "该活动不抽签", "The activity has no lottery", "无需抽签", "There is nothing to draw"),
    LOTTERY_STILL_OPEN(409, "抽签报名尚未截止", "The lottery still takes applications", "截止后再抽签", "Draw once it has closed"),
    LOTTERY_DRAWN(409, "已经抽签", "The lottery is drawn", "查看抽签记录", "Read the lottery's record"),
    PICK_UP_CODE_WRONG(
            422, "接送码不正确", "The code is not that of this child", "不要交接，请核实来人", "Hand nobody over; find out who it is"),
    PICK_UP_CODE_EXPIRED(
            422, "接送码已过期", "The code was good and has expired", "请家长刷新接送码", "Let the guardian fetch a new code"),
    ALREADY_PICKED_UP(409, "该儿童已被接走", "The child was fetched already", "立即核实", "Find out at once who fetched it");

    private final int status;
    private final Words title;
    private final Words next;

    ActivityProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
