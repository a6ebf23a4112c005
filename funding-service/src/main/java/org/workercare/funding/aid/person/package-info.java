/**
 * How persons stand in the aid feature's tables: sealed, found again by a blind index, shown masked.
 *
 * <p>Comes in: names, citizen ids, account numbers and what people write. Goes out: sealed text for columns, masked text
 * for replies. Nothing here logs, and nothing prints its content.
 */
package org.workercare.funding.aid.person;
