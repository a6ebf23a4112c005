/**
 * Reads rows of one SQL statement into records, so that a store is its SQL and nothing else.
 *
 * <p>Comes in: native SQL with numbered parameters. Goes out: records whose components carry the columns' names in camel
 * case. Arrays and documents go in as JSON text: {@code cast(cast(?1 as text) as jsonb)}.
 */
package org.workercare.station.rows;
