/**
 * Pays granted cases through the bank: batches, a signed file, receipts, and a reconciliation that is never stuck.
 *
 * <p>Comes in: approved cases of one programme and earmark, and the bank's receipts, each once. Goes out: a file with
 * control totals, signed with Ed25519; postings of exactly what the bank paid (held, then spent); money released where the
 * bank refused, and posted back where it returned a payment later; {@code funding.disbursement.*} events. A receipt that
 * fits nothing is kept as unmatched until somebody has dealt with it.
 */
package org.workercare.funding.aid.disbursement;
