/**
 * Meals at a discount, and the subsidy that makes up for it.
 *
 * <p>Comes in: a site's menu, what was sold, vouchers that unions give, funding's word on a claim. Goes out:
 * {@code subsidy.claimed} for each day's subsidy once the day is over, each sale claimed once; a refused claim can be mended
 * and claimed anew.
 */
package org.workercare.station.meals;
