package org.workercare.health.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Finds how large a hidden count could be, for all that is shown.
 *
 * <p>With its margins, every row and column of a table obeys one equation, so tables that look alike differ by cycles
 * through hidden cells: a circulation in the graph whose nodes are rows and columns. Raising a cell is pushing a flow
 * along its edge and back through the others. An inner cell and the grand total go from row to column; sums, which stand
 * on the other side of their equation, go from column to row. A cell falls no lower than zero.
 */
final class HiddenFlow {

    private static final int UNBOUNDED = 1_000_000_000;

    private final int rows;
    private final int nodes;
    private final int[][] capacity;

    private HiddenFlow(int[][] counts, boolean[][] hidden) {
        this.rows = counts.length;
        this.nodes = rows + counts[0].length;
        this.capacity = new int[nodes][nodes];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < counts[0].length; c++) {
                if (hidden[r][c]) {
                    int from = raises(r, c, counts) ? r : rows + c;
                    int to = raises(r, c, counts) ? rows + c : r;
                    capacity[from][to] = UNBOUNDED;
                    capacity[to][from] = counts[r][c];
                }
            }
        }
    }

    /** Whether the cell's edge leads from its row to its column. */
    private static boolean raises(int row, int column, int[][] counts) {
        boolean rowSum = column == counts[0].length - 1;
        boolean columnSum = row == counts.length - 1;
        return rowSum == columnSum;
    }

    /** Whether a table that shows the same could hold at least this much in the cell. */
    static boolean canReach(int[][] counts, boolean[][] hidden, int row, int column, int least) {
        int missing = least - counts[row][column];
        if (missing <= 0) {
            return true;
        }
        HiddenFlow flow = new HiddenFlow(counts, hidden);
        int rowNode = row;
        int columnNode = flow.rows + column;
        boolean raises = raises(row, column, counts);
        int from = raises ? columnNode : rowNode;
        int to = raises ? rowNode : columnNode;
        flow.capacity[from][to] = 0;
        flow.capacity[to][from] = 0;
        return flow.push(from, to, missing) >= missing;
    }

    /** Pushes as much as is wanted, along the shortest way each time (Edmonds and Karp). */
    private int push(int from, int to, int wanted) {
        int pushed = 0;
        while (pushed < wanted) {
            int[] previous = way(from, to);
            if (previous[to] < 0) {
                return pushed;
            }
            int amount = wanted - pushed;
            for (int node = to; node != from; node = previous[node]) {
                amount = Math.min(amount, capacity[previous[node]][node]);
            }
            for (int node = to; node != from; node = previous[node]) {
                capacity[previous[node]][node] -= amount;
                capacity[node][previous[node]] += amount;
            }
            pushed += amount;
        }
        return pushed;
    }

    private int[] way(int from, int to) {
        int[] previous = new int[nodes];
        Arrays.fill(previous, -1);
        previous[from] = from;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty() && previous[to] < 0) {
            int node = open.remove();
            for (int next = 0; next < nodes; next++) {
                if (previous[next] < 0 && capacity[node][next] > 0) {
                    previous[next] = node;
                    open.add(next);
                }
            }
        }
        return previous;
    }
}
