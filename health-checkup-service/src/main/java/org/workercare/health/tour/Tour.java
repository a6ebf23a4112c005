package org.workercare.health.tour;

import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A bus's way through a campaign, with the team on it.
 *
 * @param throughputPerHour the bus's, as it was when the tour was planned
 */
public record Tour(
        UUID id,
        UUID campaign,
        OrganisationId organisation,
        UUID bus,
        UUID team,
        String title,
        int throughputPerHour,
        long version) {}
