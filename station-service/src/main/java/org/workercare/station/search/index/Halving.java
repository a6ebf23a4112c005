package org.workercare.station.search.index;

/** Puts points in an order in which, of any stretch, one half lies on one side of a plane and the rest on the other. */
final class Halving {

    private final double[][] axes;
    private final int[] order;

    Halving(double[][] axes, int size) {
        this.axes = axes;
        this.order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
    }

    int widestAxis(int from, int until) {
        int widest = 0;
        double most = -1;
        for (int axis = 0; axis < axes.length; axis++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = from; i < until; i++) {
                double value = axes[axis][order[i]];
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
            if (greatest - least > most) {
                most = greatest - least;
                widest = axis;
            }
        }
        return widest;
    }

    /**
     * Orders the stretch so that nothing before the middle is greater, and nothing from it on less, than the one there
     * (Hoare's selection).
     *
     * @return that one's coordinate
     */
    double halve(int axis, int from, int until, int middle) {
        double[] values = axes[axis];
        int low = from;
        int high = until - 1;
        while (low < high) {
            double pivot = median(values[order[low]], values[order[low + high >>> 1]], values[order[high]]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[order[i]] < pivot) {
                    i++;
                }
                while (values[order[j]] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            low = middle > j ? Math.min(i, middle) : low;
            high = middle < i ? Math.max(j, middle) : high;
            if (middle > j && middle < i) {
                break;
            }
        }
        return values[order[middle]];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    double[] inOrder(double[] values) {
        double[] ordered = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = values[order[i]];
        }
        return ordered;
    }

    int[] inOrder(int[] values) {
        int[] ordered = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = values[order[i]];
        }
        return ordered;
    }
}
