package org.workercare.station.search.index;

import java.util.Arrays;
import org.workercare.station.place.Geodesy;

/** Points that came after the tree was built; looked through one by one. Only ever appended to, by one thread. */
final class Beside {

    private int[] slots = new int[64];
    private double[][] images = new double[64][];
    private int size;

    int size() {
        return size;
    }

    int slot(int at) {
        return slots[at];
    }

    void add(int slot, Entry entry) {
        append(slot, Geodesy.onUnitSphere(entry.place()));
    }

    /** What was added behind the first so many. */
    Beside after(int first) {
        Beside rest = new Beside();
        for (int i = first; i < size; i++) {
            rest.append(slots[i], images[i]);
        }
        return rest;
    }

    private void append(int slot, double[] image) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
            images = Arrays.copyOf(images, size * 2);
        }
        slots[size] = slot;
        images[size++] = image;
    }

    /** What readers see: as many as there are now. */
    Seen seen() {
        return new Seen(slots, images, size);
    }

    /** A reader's view. */
    record Seen(int[] slots, double[][] images, int size) {

        void visit(double[] asked, double within, PointTree.Visitor visitor) {
            double near = within;
            for (int i = 0; i < size; i++) {
                double dx = images[i][0] - asked[0];
                double dy = images[i][1] - asked[1];
                double dz = images[i][2] - asked[2];
                double square = dx * dx + dy * dy + dz * dz;
                if (square <= near) {
                    near = visitor.visit(slots[i], square);
                }
            }
        }
    }
}
