package org.workercare.deploy.benchmarks;

/**
 * One figure beside what it is held against.
 *
 * @param name of the benchmark and the setting
 * @param unit of both figures, more being better
 * @param ours what the product does
 * @param other what is possible without it, in the same run
 * @param goal the ratio to reach; 0 where a setting is only shown
 */
record Measurement(String name, String unit, double ours, double other, double goal) {

    double ratio() {
        return ours / other;
    }

    boolean met() {
        return ratio() >= goal;
    }
}
