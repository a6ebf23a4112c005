package org.workercare.station.wishes;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with wishes and proposals. */
public enum WishProblem implements ProblemType {
    CLUSTER_CHANGED(
            409,
            "心愿聚类已变化",
            "The cluster of wishes is no longer there",
            "重新读取 /wish-clusters，用同一半径再提交",
            "Read /wish-clusters again and propose with the same radius"),
    WISHES_TAKEN(
            409,
            "部分心愿不存在或已列入其他提案",
            "Some of the wishes are unknown, outside the organisation or in another proposal",
            "重新读取 /wish-clusters",
            "Read /wish-clusters again"),
    WISHES_UNNAMED(
            422,
            "请给出 cluster 或 wishIds 之一",
            "Name either a cluster or wishes",
            "提供 cluster 或 wishIds，二者选一",
            "Give cluster or wishIds, and not both"),
    BUDGET_NOT_POSITIVE(422, "预算必须大于零", "A budget is more than nothing", "填写大于零的金额", "Give an amount above zero");

    private final int status;
    private final Words title;
    private final Words next;

    WishProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
