/**
 * Codes that stand for a right and cannot be read out of the database.
 *
 * <p>Comes in: ids, and a key the database does not know. Goes out: one-time codes.
 */
package org.workercare.station.privacy;
