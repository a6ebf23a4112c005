/**
 * What was measured and seen, item by item.
 *
 * <p>Comes in: observations of one visit (all or none) or of a whole campaign (row by row), as often as a nurse's device
 * sends them. Goes out: each visit's current results to interpretation. Nothing that is impossible is kept; a correction
 * stands beside what it corrects.
 */
package org.workercare.health.results;
