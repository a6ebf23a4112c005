/**
 * The story in code: what the product must be able to live through, as its demo data and its acceptance test.
 *
 * <p>Comes in: the addresses of a running gateway and of an issuer of tokens. Goes out: everything the story tells, done
 * over HTTP through the gateway, and a summary that is read back the same way and checked against the published figures.
 */
package org.workercare.deploy.story;
