/**
 * What results mean for this worker in this job, and what to do.
 *
 * <p>Three layers that never stand for one another: the reference range (unusual or not), the hazard's rule (may this
 * worker do this job; must a disease be suspected) and the critical value (act now). A white-cell count of 3.7 is
 * usual, and yet too low for work with benzene.
 *
 * <p>Comes in: a visit's current results, its hazards and an edition. Goes out: conclusions that cite edition, clause,
 * value and rule version, kept so that a report can show them. Rules are data under {@code /catalogue}.
 */
package org.workercare.health.interpretation;
