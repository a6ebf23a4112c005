package org.workercare.station.activities;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Something that takes enrolments.
 *
 * @param siteId where, or null if at no site of ours
 * @param ages who may take part
 * @param allSessions whether one enrols for all sessions or none
 * @param offerMinutes for how long a place that came free is held for the next who waits; null if he gets it at once
 * @param lottery null if places go to who comes first
 * @param enrolled participants with a place
 * @param waiting participants without
 * @param youngest age at a session among those with a place; null while they are fewer than five
 * @param oldest likewise
 */
public record Activity(
        UUID id,
        OrganisationId organisation,
        UUID siteId,
        ActivityKind kind,
        String title,
        AgeLimits ages,
        boolean allSessions,
        Admission admission,
        Lottery lottery,
        Integer offerMinutes,
        int enrolled,
        int waiting,
        Integer youngest,
        Integer oldest,
        List<Session> sessions,
        @JsonIgnore OffsetDateTime announcedAt,
        @JsonIgnore long version) {}
