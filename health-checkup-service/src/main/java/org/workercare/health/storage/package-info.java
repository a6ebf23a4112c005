/**
 * How this service's stores read rows: a query's rows come back as records.
 *
 * <p>Comes in: native SQL whose column aliases are a record's components. Goes out: those records. No table is named here.
 */
package org.workercare.health.storage;
