/**
 * The keys that seal personal values and find them again.
 *
 * <p>Comes in: {@code workercare.privacy.key} and {@code workercare.privacy.index-key}. Goes out: the kernel's cipher and
 * blind index, made once.
 */
package org.workercare.station.privacy;
