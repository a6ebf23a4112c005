/**
 * The keys a service seals and signs with.
 *
 * <p>In: {@code workercare.privacy.*} and {@code workercare.signing.*}. Out: the kernel's cipher, blind index and signatures,
 * to be injected.
 */
package org.workercare.platform.web.keys;
