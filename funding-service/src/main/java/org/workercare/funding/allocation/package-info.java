/**
 * Divides a programme's money among its projects, and says why each gets what it gets.
 *
 * <p>Comes in: a plan's pots, tilts and bounds, and the approved projects. Goes out: a plan that two more people look at
 * before it is posted to the ledger as one, {@code funding.plan.posted}, and an explanation from which an outsider can
 * recompute every fen. The formula ({@link org.workercare.funding.allocation.Formula}) is plain Java: water-filling between
 * floors and caps, then largest remainder.
 */
package org.workercare.funding.allocation;
