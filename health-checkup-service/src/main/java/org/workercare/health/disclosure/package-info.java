/**
 * Who may learn what about a worker, and who did.
 *
 * <p>Comes in: every look into a record, workers' consents, physicians' referrals, questions for sums. Goes out: the access
 * log to the worker, {@code health.referral.made} without any clinical value, and aggregates whose small cells are hidden
 * so that no other cell gives them away. An employer's safety officer gets sums only; a sum is frozen when it is first
 * told, so that two answers at two times cannot be compared.
 */
package org.workercare.health.disclosure;
