package org.workercare.health.disclosure;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong when something is to be disclosed. */
public enum DisclosureProblem implements ProblemType {
    CONSENT_MISSING(
            403,
            "职工未同意该用途",
            "The worker has not consented to this",
            "请职工先在“我的同意”中授权",
            "Ask the worker to consent first"),
    CONSENT_ALREADY_GIVEN(409, "已同意该用途", "Consent was given before", "无需重复", "There is nothing to do"),
    REFERRAL_ALREADY_MADE(
            409, "该次体检已作过此类转介", "The visit was referred for this before", "无需重复", "There is nothing to do"),
    CAMPAIGN_NOT_OVER(
            409,
            "活动尚未结项，不提供汇总",
            "The campaign is not over, so nothing is told in sums",
            "结项后再查看",
            "Ask again once it is completed");

    private final int status;
    private final Words title;
    private final Words next;

    DisclosureProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
