/**
 * A year's fund: what it is for, how it is divided into aspects, categories and sub-categories, and what its allocation
 * knows of the regions.
 *
 * <p>Comes in: a programme with its catalogue, and rows about regions. Goes out: the catalogue, the regions, and the total
 * booked into the ledger.
 */
package org.workercare.funding.programme;
