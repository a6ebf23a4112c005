package org.workercare.health.disclosure;

import java.util.Optional;

/**
 * A table of counts with its margins, some of which are hidden so that nobody can tell a hidden count.
 *
 * <p>Every count below {@link #SMALLEST} is hidden, margins included. Then more are hidden until no hidden count can be
 * told to be small: whoever knows the table's sums and everything shown, and reasons as well as can be, still finds for
 * every hidden count a table in which it reaches {@link #SMALLEST}.
 */
final class SuppressedTable {

    /** Counts below this are hidden. */
    static final int SMALLEST = 11;

    /** Inner cells, then the row sums as last column and the column sums as last row. */
    private final int[][] counts;

    private final boolean[][] hidden;

    private SuppressedTable(int[][] counts) {
        this.counts = counts;
        this.hidden = new boolean[counts.length][counts[0].length];
    }

    /** @param inner at least one row and one column of counts */
    static SuppressedTable of(int[][] inner) {
        SuppressedTable table = new SuppressedTable(withMargins(inner));
        table.hideSmallOnes();
        table.hideUntilSafe();
        return table;
    }

    private static int[][] withMargins(int[][] inner) {
        int rows = inner.length;
        int columns = inner[0].length;
        int[][] all = new int[rows + 1][columns + 1];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int count = inner[r][c];
                all[r][c] = count;
                all[r][columns] += count;
                all[rows][c] += count;
                all[rows][columns] += count;
            }
        }
        return all;
    }

    private void hideSmallOnes() {
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[0].length; c++) {
                hidden[r][c] = counts[r][c] < SMALLEST;
            }
        }
    }

    private void hideUntilSafe() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int r = 0; r < counts.length; r++) {
                for (int c = 0; c < counts[0].length; c++) {
                    if (hidden[r][c] && !HiddenFlow.canReach(counts, hidden, r, c, SMALLEST)) {
                        changed |= hideBeside(r, c);
                    }
                }
            }
        }
    }

    /** Hides the smallest shown count of the row and of the column; the margins belong to them. */
    private boolean hideBeside(int row, int column) {
        int smallestColumn = -1;
        for (int c = 0; c < counts[0].length; c++) {
            if (!hidden[row][c] && (smallestColumn < 0 || counts[row][c] < counts[row][smallestColumn])) {
                smallestColumn = c;
            }
        }
        int smallestRow = -1;
        for (int r = 0; r < counts.length; r++) {
            if (!hidden[r][column] && (smallestRow < 0 || counts[r][column] < counts[smallestRow][column])) {
                smallestRow = r;
            }
        }
        if (smallestColumn >= 0) {
            hidden[row][smallestColumn] = true;
        }
        if (smallestRow >= 0) {
            hidden[smallestRow][column] = true;
        }
        return smallestColumn >= 0 || smallestRow >= 0 || hideSmallestAnywhere();
    }

    /** @return whether anything was left to hide */
    private boolean hideSmallestAnywhere() {
        int row = -1;
        int column = -1;
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[0].length; c++) {
                if (!hidden[r][c] && (row < 0 || counts[r][c] < counts[row][column])) {
                    row = r;
                    column = c;
                }
            }
        }
        if (row >= 0) {
            hidden[row][column] = true;
        }
        return row >= 0;
    }

    /** The count, if it is shown; the last row and column are sums. */
    Optional<Integer> shown(int row, int column) {
        return hidden[row][column] ? Optional.empty() : Optional.of(counts[row][column]);
    }

    int lastRow() {
        return counts.length - 1;
    }

    int lastColumn() {
        return counts[0].length - 1;
    }
}
