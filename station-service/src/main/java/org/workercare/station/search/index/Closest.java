package org.workercare.station.search.index;

/** The fitting slots with the shortest chords so far, nearest first. */
final class Closest implements PointTree.Visitor {

    /** Takes a slot. */
    interface Taker {
        void take(int slot, double square);
    }

    private final Fitting fitting;
    private final double[] squares;
    private final int[] slots;
    private int size;

    Closest(int limit, Fitting fitting) {
        this.fitting = fitting;
        this.squares = new double[limit];
        this.slots = new int[limit];
    }

    @Override
    public double visit(int slot, double square) {
        if (square < within() && fitting.fits(slot)) {
            int at = size < slots.length ? size++ : size - 1;
            while (at > 0 && squares[at - 1] > square) {
                squares[at] = squares[at - 1];
                slots[at] = slots[at - 1];
                at--;
            }
            squares[at] = square;
            slots[at] = slot;
        }
        return within();
    }

    /** Nothing farther can still be among them. */
    double within() {
        return size < slots.length ? Double.MAX_VALUE : squares[size - 1];
    }

    int size() {
        return size;
    }

    double farthest() {
        return squares[size - 1];
    }

    void forEach(Taker taker) {
        for (int i = 0; i < size; i++) {
            taker.take(slots[i], squares[i]);
        }
    }
}
