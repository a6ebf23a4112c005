/**
 * Pays for what other services do: check-up campaigns and meal subsidies.
 *
 * <p>Comes in: a campaign's request for budget and its actual cost, a station's claim of a subsidy, each an event. Goes
 * out: {@code funding.budget.*} and {@code funding.subsidy.*}. A refusal is an answer, not a fault: it names the ledger's
 * problem.
 */
package org.workercare.funding.budget;
