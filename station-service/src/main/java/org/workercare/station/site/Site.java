package org.workercare.station.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.hours.Opening;
import org.workercare.station.hours.OpeningHours;
import org.workercare.station.place.Place;

/**
 * A service station.
 *
 * @param openingHours OSM {@code opening_hours}, or null as long as they are not known
 * @param exceptions dates on which other hours hold
 * @param access ways in, each with its own hours
 * @param bays how many parking bays it has
 * @param audiences whom it is for; empty for everybody
 * @param proposalId the proposal it came from, or null if it was registered
 * @param projectId the funding project it is built on, or null
 * @param reason why it is suspended or closed, or null
 * @param until when a suspended site is expected to open again, or null
 */
public record Site(
        UUID id,
        OrganisationId organisation,
        String name,
        String address,
        Place place,
        SiteState state,
        String openingHours,
        List<HoursException> exceptions,
        List<AccessRule> access,
        List<Facility> facilities,
        List<String> partners,
        List<Photo> photos,
        int bays,
        UUID proposalId,
        UUID projectId,
        Money budget,
        String reason,
        OffsetDateTime until,
        OffsetDateTime openedAt,
        List<SiteAudience> audiences,
        @JsonIgnore long version) {

    @JsonIgnore
    public boolean isOpen() {
        return state == SiteState.OPEN;
    }

    /** The kinds of facilities that can be used now. */
    @JsonIgnore
    public List<String> workingFacilities() {
        return facilities.stream()
                .filter(facility -> facility.status() == Facility.Status.WORKING)
                .map(facility -> facility.kind().wireName())
                .distinct()
                .toList();
    }

    /** Its hours with the exceptions as their last rules: what search and reservations go by; null if not known. */
    @JsonIgnore
    public String effectiveHours() {
        return openingHours == null ? null : SiteHours.effective(openingHours, exceptions);
    }

    private OpeningHours hours() {
        return OpeningHours.parse(effectiveHours()).at(place);
    }

    /** A suspended site opens by its hours once it is expected back. */
    private OffsetDateTime expectedOpen(OffsetDateTime at) {
        return until == null || openingHours == null ? null : hours().opensAt(until.isAfter(at) ? until : at);
    }

    /** The same as {@link #openingAt} without the reasons, many times faster. */
    public boolean isOpenAt(OffsetDateTime at) {
        return isOpen() && hours().isOpen(at);
    }

    /** Whether it is open at a moment: its life decides first, then its hours. */
    public Opening openingAt(OffsetDateTime at) {
        return switch (state) {
            case PROPOSED, PLANNED, UNDER_CONSTRUCTION -> Opening.closed(Opening.Reason.NOT_YET_OPEN, null, null, null);
            case OPEN -> hours().at(at);
            case SUSPENDED -> Opening.closed(Opening.Reason.SUSPENDED, until, expectedOpen(at), reason);
            case CLOSED -> Opening.closed(Opening.Reason.CLOSED_FOR_GOOD, null, null, reason);
        };
    }

    SiteLife.Readiness readiness() {
        return new SiteLife.Readiness(openingHours != null, !facilities.isEmpty(), projectId != null);
    }
}
