package org.workercare.station.activities;

import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/** An activity as the database tells it, its sessions and counts gathered in one statement. */
record ActivityRow(
        UUID id,
        OrganisationId organisation,
        UUID siteId,
        ActivityKind kind,
        String title,
        Integer ageFrom,
        Integer ageTo,
        boolean allSessions,
        int enrolled,
        int waiting,
        Integer youngest,
        Integer oldest,
        List<Session> sessions,
        long version) {

    /** Fewer than this many are not told apart from one person. */
    private static final int FEW = 5;

    Activity activity() {
        boolean few = enrolled < FEW;
        return new Activity(
                id,
                organisation,
                siteId,
                kind,
                title,
                new AgeLimits(ageFrom, ageTo),
                allSessions,
                enrolled,
                waiting,
                few ? null : youngest,
                few ? null : oldest,
                sessions,
                version);
    }
}
