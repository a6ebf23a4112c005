/**
 * A project's life from declaration to close.
 *
 * <p>What is declared is a dossier: facts, documents by their SHA-256 and budget lines, frozen version by version. Reviews go
 * up the tree of unions as its programme demands; an approval names the hash of the version it is of; an amendment of what
 * was approved is reviewed again while the old version stays in force.
 *
 * <p>Comes in: declarations by unions, one or thousands at a time, and proposals of stations; reviews and approvals by
 * other people. Goes out: {@code funding.project.*} events and, at approval or when a plan is posted, a budget of the
 * project's own in the ledger. A project without an amount waits for its share in a plan; one with an amount is funded at
 * approval out of what was received for its sub-category before.
 */
package org.workercare.funding.project;
