/**
 * Who looked into whose record.
 *
 * <p>Comes in: every look, noted by the feature that shows something, in the same transaction. Goes out: the log, to the
 * worker it is about.
 */
package org.workercare.health.access;
