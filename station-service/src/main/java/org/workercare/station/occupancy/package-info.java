/**
 * The bays of the sites and who says what stands on them.
 *
 * <p>Comes in: how many bays a site has, check-ins and check-outs, keepers' reports. Goes out: each bay's status with its
 * time and source.
 */
package org.workercare.station.occupancy;
