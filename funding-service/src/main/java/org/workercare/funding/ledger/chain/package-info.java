/**
 * Makes the ledger's past evident: postings are sealed in blocks, each a Merkle tree (RFC 9162, section 2.1) that is chained
 * to the block before it and signed with Ed25519 (RFC 8032).
 *
 * <p>Comes in: postings that are committed, some moments later and off their way. Goes out: a verification that finds any
 * posting edited, deleted, inserted or put elsewhere, and receipts that an outsider checks offline with the public key.
 * Whoever may write to the database alone cannot forge a block: the key is not in it.
 */
package org.workercare.funding.ledger.chain;
