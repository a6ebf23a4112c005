/**
 * A household's request for help, from draft to payment.
 *
 * <p>Comes in: cases drafted by caseworkers, and referrals of the health service without any clinical value. Goes out:
 * {@code funding.case.*} events without anything personal, and a hold on the money. The life: draft, submitted, verified
 * (by the household's verified difficulty), public notice, approved, in disbursement, paid or failed. Difficulties with 0
 * days of notice are granted straight from submitted. Name, citizen id and bank account are sealed in the database, masked
 * in replies, and leave this feature only in the file for the bank.
 *
 * <p>Its rooms: {@code person} (what is sealed), {@code household} (who belongs together), {@code duplicate} (nobody twice
 * for the same), this one (a case's life), {@code notice} (public view and objections), {@code disbursement} (batches and
 * the bank's receipts), {@code grievance} (freezing and reversing). Those named later use those named before.
 */
package org.workercare.funding.aid;
