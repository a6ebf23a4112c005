/**
 * A wall that the compiler cannot see: no feature's SQL names another feature's tables.
 *
 * <p>Comes in: migrations, each named for the feature that owns its tables, and the sources. Goes out: a failed build where
 * a feature trespasses.
 */
package org.workercare.health.walls;
