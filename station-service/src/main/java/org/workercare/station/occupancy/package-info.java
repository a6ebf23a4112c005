/**
 * The bays of the sites and who says what stands on them.
 *
 * <p>Comes in: how many bays a site has, check-ins and check-outs, what keepers and sensors see, one by one or in bulk. Goes
 * out: each bay's status with its time and source, and how far that can be trusted: it fades by half in a time that depends
 * on the source ({@link org.workercare.station.occupancy.BaySource}). What was seen earlier never takes the place of what
 * was seen later; the database's clock says what lies in the future.
 */
package org.workercare.station.occupancy;
