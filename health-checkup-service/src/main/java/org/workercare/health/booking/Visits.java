package org.workercare.health.booking;

import org.workercare.health.campaign.Campaign;
import org.workercare.health.visit.OpenVisits;

/** A place makes a visit to come. */
final class Visits {

    private Visits() {}

    static OpenVisits.Opening opening(Campaign campaign, Placed worker) {
        return new OpenVisits.Opening(
                worker.visit(),
                campaign.id(),
                worker.worker(),
                worker.token(),
                campaign.organisation().value(),
                worker.employer(),
                worker.industry(),
                worker.hazards(),
                worker.sex(),
                campaign.kind());
    }
}
