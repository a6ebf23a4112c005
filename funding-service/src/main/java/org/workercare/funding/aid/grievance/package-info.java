/**
 * Complaints about a case or about the exact posting that paid it.
 *
 * <p>Comes in: grievances by anyone with a token, each with a deadline for its answer by the database's clock. A finance
 * officer or reviewer may freeze what it is about: an unpaid case is held back, a payment not yet sent is taken out of its
 * batch, and for a paid one the exact amount is held on the account that paid. Goes out: an answer, which may cancel an
 * unpaid case or reverse the exact posting, once; {@code funding.grievance.*} events. What people write is sealed.
 */
package org.workercare.funding.aid.grievance;
