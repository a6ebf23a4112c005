package org.workercare.station.site;

import java.util.Map;
import org.workercare.station.hours.OpeningHours;
import org.workercare.station.hours.UnreadableHoursException;

/** Refuses hours that cannot be read, with the reason. */
final class HoursCheck {

    private HoursCheck() {}

    /** @throws org.workercare.platform.web.problems.ProblemException {@code hours-unreadable}; null passes */
    static void require(String hours) {
        if (hours == null) {
            return;
        }
        try {
            OpeningHours.parse(hours);
        } catch (UnreadableHoursException e) {
            throw SiteProblem.HOURS_UNREADABLE.problem("/openingHours", Map.of("reason", e.getMessage()));
        }
    }
}
