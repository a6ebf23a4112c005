/**
 * Completes the OpenAPI description with what holds for every address.
 *
 * <p>Comes in: the description made from the resources; {@code /openapi-examples.json}. Goes out: the headers writes need,
 * the problems each operation can answer, an example for every body.
 */
package org.workercare.station.description;
