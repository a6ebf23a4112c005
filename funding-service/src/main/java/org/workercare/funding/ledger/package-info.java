/**
 * Keeps the money: double entry, never rewritten, never overspent.
 *
 * <p>Comes in: transfers, holds and what becomes of them, from people and from the other features' acts. Goes out: balances,
 * statements and a trial balance that is zero. An account belongs to one programme, organisation and earmark, and where it
 * applies to one sub-category and project; it has four buckets. The database function {@code ledger_post} posts, having
 * locked the accounts in the order of their ids; a constraint on the account stands behind it. Each posting keeps both its
 * accounts as they stood right after it.
 */
package org.workercare.funding.ledger;
