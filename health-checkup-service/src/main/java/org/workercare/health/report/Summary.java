package org.workercare.health.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.workercare.health.booking.CampaignRoster;
import org.workercare.health.campaign.Campaign;
import org.workercare.health.counselling.CampaignSessions;
import org.workercare.platform.kernel.Money;

/**
 * A campaign in figures: who came and what it cost, nothing of what was found.
 *
 * @param workers on the roster
 * @param examinations carried out at least once, by code
 * @param items recorded at least once, by code
 * @param observations current results in all
 * @param places in all slots
 * @param sessions by kind
 */
public record Summary(
        Campaign campaign,
        int workers,
        List<Industry> byIndustry,
        int examined,
        List<String> examinations,
        List<String> items,
        int observations,
        int interpreted,
        List<CampaignRoster.ByHazard> hazards,
        int stops,
        int places,
        int booked,
        Map<String, CampaignSessions.Figures> sessions,
        Costs money) {

    /** Workers of one industry, and how many of them were examined. */
    public record Industry(String industry, int workers, int examined) {}

    /** What was asked for, set aside, spent and given back; and the cost a head so far. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Costs(Money asked, Money held, Money spent, Money released, Money perHead) {

        static Costs of(Campaign campaign) {
            Money actual = campaign.costPerHead().actual();
            return new Costs(
                    campaign.budget(),
                    campaign.held(),
                    campaign.spent(),
                    campaign.released(),
                    actual == null ? campaign.costPerHead().planned() : actual);
        }
    }
}
