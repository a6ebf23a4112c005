package org.workercare.station.activities;

import java.time.OffsetDateTime;
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
        Admission admission,
        OffsetDateTime closesAt,
        String seedHash,
        String seed,
        String entropy,
        OffsetDateTime drawnAt,
        Integer offerMinutes,
        int enrolled,
        int waiting,
        Integer youngest,
        Integer oldest,
        List<Session> sessions,
        OffsetDateTime announcedAt,
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
                admission,
                admission == Admission.LOTTERY ? new Lottery(closesAt, seedHash, seed, entropy, drawnAt) : null,
                offerMinutes,
                enrolled,
                waiting,
                few ? null : youngest,
                few ? null : oldest,
                sessions,
                announcedAt,
                version);
    }
}
