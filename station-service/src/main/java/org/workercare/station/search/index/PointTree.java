package org.workercare.station.search.index;

/**
 * A k-d tree of points on the unit sphere, built once; its leaves are stretches of packed arrays.
 *
 * <p>A node's points are {@code from} (inclusive) to {@code until}; its halves meet in the middle, so that nothing but the
 * plane between them need be kept.
 */
final class PointTree {

    static final PointTree EMPTY = new PointTree(new double[3][0], new int[0]);

    /** Decides about one point. */
    interface Visitor {

        /**
         * @param square of the chord between the point and what is asked for
         * @return the square beyond which no point matters any more
         */
        double visit(int slot, double square);
    }

    private static final int MOST_IN_A_LEAF = 12;

    private final double[] xs;
    private final double[] ys;
    private final double[] zs;
    private final int[] slots;
    /** By node, the root being 1 and a node's halves 2n and 2n+1. */
    private final byte[] axes;

    private final double[] planes;

    /**
     * @param axes x, y and z of each point
     * @param slots what the points stand for
     */
    PointTree(double[][] axes, int[] slots) {
        int nodes = 2;
        for (int size = slots.length; size > MOST_IN_A_LEAF; size = (size + 1) / 2) {
            nodes *= 2;
        }
        this.axes = new byte[nodes];
        this.planes = new double[nodes];
        Halving halving = new Halving(axes, slots.length);
        split(halving, 1, 0, slots.length);
        this.xs = halving.inOrder(axes[0]);
        this.ys = halving.inOrder(axes[1]);
        this.zs = halving.inOrder(axes[2]);
        this.slots = halving.inOrder(slots);
    }

    int size() {
        return slots.length;
    }

    /** What the points stand for, near ones near each other. */
    int[] slots() {
        return slots;
    }

    private void split(Halving halving, int node, int from, int until) {
        if (until - from <= MOST_IN_A_LEAF) {
            return;
        }
        int middle = from + until >>> 1;
        axes[node] = (byte) halving.widestAxis(from, until);
        planes[node] = halving.halve(axes[node], from, until, middle);
        split(halving, 2 * node, from, middle);
        split(halving, 2 * node + 1, middle, until);
    }

    /** Visits points near the asked one, nearer halves first, until what is left lies too far. */
    void visit(double[] asked, double within, Visitor visitor) {
        new Walk(asked, within, visitor).visit(1, 0, slots.length, 0, 0, 0);
    }

    /** One search. */
    private final class Walk {

        private final double x;
        private final double y;
        private final double z;
        private final Visitor visitor;
        private double within;

        Walk(double[] asked, double within, Visitor visitor) {
            this.x = asked[0];
            this.y = asked[1];
            this.z = asked[2];
            this.within = within;
            this.visitor = visitor;
        }

        /** @param dx how far outside the node's box the asked point lies on each axis */
        void visit(int node, int from, int until, double dx, double dy, double dz) {
            if (until - from <= MOST_IN_A_LEAF) {
                leaf(from, until);
                return;
            }
            int middle = from + until >>> 1;
            int axis = axes[node];
            double offset = (axis == 0 ? x : axis == 1 ? y : z) - planes[node];
            double otherX = axis == 0 ? offset : dx;
            double otherY = axis == 1 ? offset : dy;
            double otherZ = axis == 2 ? offset : dz;
            if (offset < 0) {
                visit(2 * node, from, middle, dx, dy, dz);
            } else {
                visit(2 * node + 1, middle, until, dx, dy, dz);
            }
            if (otherX * otherX + otherY * otherY + otherZ * otherZ <= within) {
                if (offset < 0) {
                    visit(2 * node + 1, middle, until, otherX, otherY, otherZ);
                } else {
                    visit(2 * node, from, middle, otherX, otherY, otherZ);
                }
            }
        }

        private void leaf(int from, int until) {
            for (int i = from; i < until; i++) {
                double dx = xs[i] - x;
                double dy = ys[i] - y;
                double dz = zs[i] - z;
                double square = dx * dx + dy * dy + dz * dz;
                if (square <= within) {
                    within = visitor.visit(slots[i], square);
                }
            }
        }
    }
}
