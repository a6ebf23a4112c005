/**
 * What the public sees of aid cases before they are granted, and what it says to that.
 *
 * <p>Comes in: objections by anyone with a token, until the deadline by the database's clock; each freezes its case until a
 * reviewer has answered it. Goes out: surname and two stars, county, sub-category and amount, under an id of the notice's
 * own, for as long as the notice runs; nothing of it before or after. Objections are sealed.
 */
package org.workercare.funding.aid.notice;
