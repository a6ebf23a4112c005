/**
 * A check-up drive: who shall be examined, on what budget, at what cost a head.
 *
 * <p>Comes in: an organiser's plan, requests and completion; funding's answer about the budget. Goes out: the campaign
 * over HTTP, {@code health.campaign.budget-requested} and {@code health.campaign.completed}. Other features find a
 * campaign through {@link org.workercare.health.campaign.FindCampaign}.
 */
package org.workercare.health.campaign;
