package org.workercare.station.activities;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.station.hours.OpeningHours;

/**
 * One of an activity's sessions, half-open.
 *
 * @param number from 1, by time
 * @param enrolled places given
 * @param waiting on the wait list for it
 * @param attended who came
 */
public record Session(
        UUID id,
        int number,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        int capacity,
        int enrolled,
        int waiting,
        int attended) {

    /** The day it begins on, in China. */
    @JsonIgnore
    LocalDate day() {
        return startsAt.atZoneSameInstant(OpeningHours.ZONE).toLocalDate();
    }
}
