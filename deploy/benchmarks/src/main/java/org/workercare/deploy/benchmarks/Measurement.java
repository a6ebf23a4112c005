package org.workercare.deploy.benchmarks;

/**
 * One figure beside what it is held against.
 *
 * @param name of the benchmark and the setting
 * @param unit of both figures
 * @param ours what the product does
 * @param other what is possible without it, in the same run; or the most that is allowed
 * @param goal the ratio to reach, or not to exceed; 0 where a setting is only shown
 * @param isMost whether the goal is the most that is allowed, less being better
 */
record Measurement(String name, String unit, double ours, double other, double goal, boolean isMost) {

    /** More is better: ours is at least this part of the other. */
    Measurement(String name, String unit, double ours, double other, double goal) {
        this(name, unit, ours, other, goal, false);
    }

    /** Less is better: at most so much. */
    static Measurement atMost(String name, String unit, double ours, double most) {
        return new Measurement(name, unit, ours, most, 1, true);
    }

    /** Must be zero. */
    static Measurement none(String name, long count) {
        return new Measurement(name, "faults", count, 1, 1e-9, true);
    }

    /** A setting that is only shown. */
    static Measurement shown(String name, String unit, double ours, double other) {
        return new Measurement(name, unit, ours, other, 0, false);
    }

    double ratio() {
        return ours / other;
    }

    String verdict() {
        if (goal == 0) {
            return "shown";
        }
        return (isMost ? ratio() <= goal : ratio() >= goal) ? "met" : "NOT MET";
    }
}
