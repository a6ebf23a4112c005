/**
 * Measures the product against what the machine, the database and the broker can do at all, in the same run.
 *
 * <p>In: built services. Out: a table, and a JSON line per figure: name, ours, other, ratio, goal, met. Machines are noisy
 * and differ: the ratio counts, not the figures it is made of.
 */
package org.workercare.deploy.benchmarks;
