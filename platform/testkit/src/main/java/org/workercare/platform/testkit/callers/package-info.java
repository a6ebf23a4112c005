/**
 * Callers to test with: signed tokens as any OIDC issuer would hand them out.
 *
 * <p>Comes in: who calls, in which roles, for which organisation. Goes out: an RS256 JWT with the claims of
 * {@code docs/contracts.md}, and the public key that verifies it. Plain Java, so it serves tests inside Quarkus and
 * the local issuer outside it.
 */
package org.workercare.platform.testkit.callers;
