/**
 * What a worker takes home, and what an organiser reads in sums.
 *
 * <p>Comes in: a visit's conclusions, and figures from every feature of a campaign. Goes out: one plain report per worker
 * in zh-CN or en (finding, hazard, what to do, by when, on what basis), and the campaign's summary, which holds no
 * finding of anybody.
 */
package org.workercare.health.report;
