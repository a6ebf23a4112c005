/**
 * Keeps aid from being granted twice for the same trouble, whatever the programme and the region.
 *
 * <p>The rule: an approval covers every person of the applicant's household for twelve months, for the difficulty's kind
 * and for the sub-category that pays. A later approval that shares a person and one of the two within that time is a
 * duplicate. Comes in: persons' blind indexes, within the approval's transaction. Goes out: nothing, or the refusal with
 * the earlier cases. A reviewer from above may override it with a reason, which is kept beside what it put aside.
 */
package org.workercare.funding.aid.duplicate;
