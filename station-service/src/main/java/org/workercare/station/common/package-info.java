/**
 * What features share.
 *
 * <p>Comes in: {@code workercare.signing.*}, the keys by which outsiders check offline what this service signed. Goes out:
 * signatures, and the public keys to check them by.
 */
package org.workercare.station.common;
