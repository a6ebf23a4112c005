/**
 * Nobody passes unknown.
 *
 * <p>In: a request with a bearer token. Out: a yes if the issuer, the signature (by the issuer's published keys) and the
 * expiry hold; the token itself goes on to the service, which verifies it again and decides what its bearer may do.
 */
package org.workercare.gateway.identity;
