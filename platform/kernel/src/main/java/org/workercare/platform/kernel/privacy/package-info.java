/**
 * Keeps what names a person out of sight: sealed at rest, found again only through a keyed index, masked when printed.
 *
 * <p>In: plain values and keys from the configuration. Out: text for a database column. Plain JDK cryptography.
 */
package org.workercare.platform.kernel.privacy;
