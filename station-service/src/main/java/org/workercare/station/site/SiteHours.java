package org.workercare.station.site;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.workercare.station.hours.Opening;
import org.workercare.station.hours.OpeningHours;
import org.workercare.station.hours.UnreadableHoursException;
import org.workercare.station.place.Place;

/** A site's hours with its exceptions and its ways in, asked together. */
public final class SiteHours {

    /**
     * A way in that is there at the moment.
     *
     * @param until when it no longer is; null if always, or for two years
     */
    record WayIn(AccessRule.Way way, String note, OffsetDateTime until) {}

    private SiteHours() {}

    /** The exceptions as later rules of the hours: one text says it all, to search and to reservations, too. */
    public static String effective(String hours, List<HoursException> exceptions) {
        StringBuilder all = new StringBuilder(hours);
        exceptions.forEach(exception -> all.append("; ").append(exception.rule()));
        return all.toString();
    }

    static List<WayIn> waysIn(List<AccessRule> access, Place place, OffsetDateTime at) {
        return access.stream()
                .map(rule ->
                        wayIn(rule, OpeningHours.parse(rule.hours()).at(place).at(at)))
                .filter(way -> way != null)
                .toList();
    }

    private static WayIn wayIn(AccessRule rule, Opening now) {
        return now.open() ? new WayIn(rule.way(), rule.note(), now.until()) : null;
    }

    /** @throws org.workercare.platform.web.problems.ProblemException {@code hours-unreadable}; null passes */
    static void require(String hours, List<HoursException> exceptions, List<AccessRule> access) {
        if (hours != null) {
            requireReadable(hours, "/openingHours");
        }
        for (int i = 0; exceptions != null && i < exceptions.size(); i++) {
            requireReadable(exceptions.get(i).rule(), "/exceptions/" + i + "/hours");
        }
        for (int i = 0; access != null && i < access.size(); i++) {
            requireReadable(access.get(i).hours(), "/access/" + i + "/hours");
        }
    }

    private static void requireReadable(String hours, String pointer) {
        try {
            if (OpeningHours.parse(hours).hasPoints()) {
                throw new UnreadableHoursException("a point in time is no hours");
            }
        } catch (UnreadableHoursException e) {
            throw SiteProblem.HOURS_UNREADABLE.problem(pointer, Map.of("reason", e.getMessage()));
        }
    }
}
