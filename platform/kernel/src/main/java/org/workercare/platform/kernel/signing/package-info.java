/**
 * Signatures that outsiders check offline.
 *
 * <p>In: a service's Ed25519 keys. Out: signatures, and the public keys to check them by.
 */
package org.workercare.platform.kernel.signing;
