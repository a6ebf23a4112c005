package org.workercare.health.results;

/**
 * Why a row cannot be kept.
 *
 * @param row counted from 1
 * @param column the offending field
 */
record Fault(int row, String column, ResultProblem problem) {}
