/**
 * What can be examined, and what the law asks for: items, examinations, hazards and the editions of GBZ 188.
 *
 * <p>Comes in: the data files under {@code /catalogue}. Goes out: {@link org.workercare.health.catalogue.Catalogue} for
 * the other features, and the catalogue over HTTP. Nothing here belongs to a worker.
 */
package org.workercare.health.catalogue;
