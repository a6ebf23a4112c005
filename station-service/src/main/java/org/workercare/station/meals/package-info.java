/**
 * Meals at a discount, and the subsidy that makes up for it.
 *
 * <p>Comes in: a site's menu, what was sold, funding's word on a claim. Goes out: {@code subsidy.claimed} for a day's
 * discounts, each sale claimed once.
 */
package org.workercare.station.meals;
