/**
 * Knows the tree of unions: the national federation, those of the provinces, cities and counties of GB/T 2260, and the
 * grassroots unions founded below the counties.
 *
 * <p>Comes in: the divisions file, once; the founding of grassroots unions. Goes out: who exists and what it is called.
 */
package org.workercare.funding.organisation;
