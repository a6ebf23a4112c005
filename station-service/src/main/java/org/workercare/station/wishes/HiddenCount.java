package org.workercare.station.wishes;

import java.util.OptionalInt;

/**
 * Shows how many people there are without showing whether any one of them is there.
 *
 * <p>A draw between -5 and 5 is added, of which each step away from zero is half as likely (the truncated geometric
 * mechanism: Ghosh, Roughgarden and Sundararajan 2009). The sum is shown if it is 10 or more, rounded to a multiple of five;
 * so nothing is ever shown of fewer than five people, and whatever is shown is at most twice as likely with one person more
 * or less, but for one case in ninety-four, where the draw reaches its end. The draw comes from a key and from who is
 * counted: asking again shows the same, so that asking often averages nothing out, and a person who comes or goes has all
 * drawn anew.
 */
final class HiddenCount {

    /** Of fewer people nothing is ever shown. */
    static final int LEAST = 5;

    static final int LARGEST_DRAW = 5;
    static final int STEP = 5;

    private static final double RATIO = 0.5;

    private HiddenCount() {}

    /**
     * What is shown of so many people.
     *
     * @param uniform drawn from [0, 1)
     */
    static OptionalInt of(int people, double uniform) {
        int hidden = people + draw(uniform);
        return hidden < LEAST + LARGEST_DRAW ? OptionalInt.empty() : OptionalInt.of((hidden + STEP / 2) / STEP * STEP);
    }

    private static int draw(double uniform) {
        double below = 0;
        for (int draw = -LARGEST_DRAW; draw < LARGEST_DRAW; draw++) {
            below += probability(draw);
            if (uniform < below) {
                return draw;
            }
        }
        return LARGEST_DRAW;
    }

    static double probability(int draw) {
        double all = 1;
        for (int i = 1; i <= LARGEST_DRAW; i++) {
            all += 2 * Math.pow(RATIO, i);
        }
        return Math.abs(draw) > LARGEST_DRAW ? 0 : Math.pow(RATIO, Math.abs(draw)) / all;
    }
}
