/**
 * One worker's check-up in one campaign: expected, examined, interpreted.
 *
 * <p>Comes in: workers who have a place (booking), results that arrived, conclusions that were drawn. Goes out: who is to
 * be examined and how, and {@link org.workercare.health.visit.FindVisit}, which decides who may look at a visit.
 */
package org.workercare.health.visit;
