package org.workercare.health.fleet;

import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A check-up bus.
 *
 * @param instruments what it carries, in the organiser's words
 * @param throughputPerHour workers it can examine in an hour
 */
public record Bus(
        UUID id,
        OrganisationId organisation,
        String name,
        List<String> instruments,
        int throughputPerHour,
        long version) {}
