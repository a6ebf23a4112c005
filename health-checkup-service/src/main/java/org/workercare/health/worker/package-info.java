/**
 * Who the workers are, as far as anybody needs to know: name and citizen id sealed, found again by a keyed index.
 *
 * <p>Comes in: identities from a roster. Goes out: a worker's id for this service and the opaque token for everybody
 * else. Names and citizen ids go in and never come out over HTTP.
 */
package org.workercare.health.worker;
