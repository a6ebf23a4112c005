/**
 * A household's request for help, from draft to decision.
 *
 * <p>Comes in: cases drafted by caseworkers, and referrals of the health service without any clinical value. Goes out:
 * {@code funding.case.*} events without anything personal, and a hold on the money granted. Name and citizen id are sealed
 * in the database, masked in replies, and never leave this feature otherwise.
 */
package org.workercare.funding.aid;
