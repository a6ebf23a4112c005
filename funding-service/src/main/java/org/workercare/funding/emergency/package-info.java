/**
 * Gives flood money out in one step, and has somebody else look at it afterwards.
 *
 * <p>When a flood comes, a county cannot wait for a plan. Comes in: an amount with a reason, for an approved project under
 * the flood earmark or for a union's sub-category, within the programme's ceiling. Goes out: the money, at once, out of what
 * stands under the earmark and then out of the reserve; {@code funding.emergency.*} events; and, unless another person
 * confirms or reverses it in time, {@code funding.emergency-review.missed}. The money keeps its earmark wherever it goes.
 */
package org.workercare.funding.emergency;
