/**
 * Adds up what the other features did.
 *
 * <p>Comes in: a programme. Goes out: sums by aspect, category, sub-category and earmark, and execution rates. Reads only
 * the {@code report_*} views that the features publish for it. Money that was sub-allocated is counted once, with the
 * project that had it from the plan.
 */
package org.workercare.funding.reporting;
