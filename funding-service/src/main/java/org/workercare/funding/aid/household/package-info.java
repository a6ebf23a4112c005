/**
 * Households in difficulty and who belongs to them.
 *
 * <p>Comes in: members with name and citizen id, difficulties claimed by one caseworker and verified by another person
 * until a time. Goes out: masked views within the caller's subtree, and to the other rooms of the aid feature the blind
 * indexes of all who belong together. A person belongs to one household at a time; what was before stays, by its dates.
 */
package org.workercare.funding.aid.household;
