/**
 * Adds up what the other features did, now and as of any day.
 *
 * <p>Comes in: a programme, and the end of each day. Goes out: sums by aspect, category, sub-category and earmark;
 * execution rates by level of the catalogue or of the tree of unions and by month; a forecast of the year's end; alerts for
 * money that lies idle ({@code funding.alert.raised} and {@code .cleared}); CSV, Excel workbooks and open data. Each yuan is
 * counted once: in {@code summary} and {@code execution} with the project that had it from a plan, in all others where it is
 * now. Reads only the {@code report_*} views that the features publish for it and the closings of its own, never all
 * postings: each day that is over is closed once, by whichever replica comes first.
 */
package org.workercare.funding.reporting;
