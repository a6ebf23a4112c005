package org.workercare.health;

import org.workercare.platform.events.Audience;
import org.workercare.platform.events.EventType;

/** What this service tells; schemas stand at {@code /events/<type>.json}. */
public enum HealthEvent implements EventType {
    CAMPAIGN_BUDGET_REQUESTED("campaign.budget-requested", "health.campaigns", Audience.PUBLIC),
    CAMPAIGN_COMPLETED("campaign.completed", "health.campaigns", Audience.PUBLIC),
    STOP_SCHEDULED("stop.scheduled", "health.stops", Audience.PUBLIC),
    REFERRAL_MADE("referral.made", "health.referrals", Audience.INTERNAL);

    private final String type;
    private final String topic;
    private final Audience audience;

    HealthEvent(String subjectAndParticiple, String topic, Audience audience) {
        this.type = "org.workercare.health." + subjectAndParticiple + ".v1";
        this.topic = topic;
        this.audience = audience;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Audience audience() {
        return audience;
    }
}
