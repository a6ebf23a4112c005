/**
 * One description for the whole product.
 *
 * <p>In: each service's own OpenAPI document, fetched when somebody asks and kept for a while. Out: one OpenAPI 3.1
 * document at {@code /openapi} whose paths are the gateway's. A service that is down keeps its last known part; one that
 * was never seen is named in {@code x-unavailable}.
 */
package org.workercare.gateway.openapi;
