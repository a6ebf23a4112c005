package org.workercare.station.hours;

/** Hours that are not OSM {@code opening_hours}, or that say something no evaluation here can decide. */
public class UnreadableHoursException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param reason what cannot be read, without the text itself */
    public UnreadableHoursException(String reason) {
        super(reason);
    }
}
