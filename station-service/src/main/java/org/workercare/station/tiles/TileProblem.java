package org.workercare.station.tiles;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** What can go wrong with tiles. */
public enum TileProblem implements ProblemType {
    NO_SUCH_TILE(
            404,
            "没有这个瓦片",
            "There is no such tile",
            "z 取 0 到 16，x 和 y 小于 2 的 z 次方；更大的缩放级别用 16 级瓦片放大显示",
            "z is 0 to 16, x and y are below 2 to the power of z; draw deeper zooms from the tiles of zoom 16");

    private final int status;
    private final Words title;
    private final Words next;

    TileProblem(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
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
