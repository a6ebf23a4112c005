package org.workercare.station.search.index;

/**
 * For when somebody asks; times in milliseconds of the epoch.
 *
 * @param now by the database's clock
 * @param at the moment asked for: now, or when he will arrive
 */
public record Moment(long now, long at) {

    /** Who arrives later than this finds a bay free on which somebody stands now, unless it is promised. */
    static final long STAY_MILLIS = 30 * 60_000L;

    public static Moment at(long now) {
        return new Moment(now, now);
    }

    /** Whether whoever stands on a bay now is taken to have left by then. */
    boolean outlastsStay() {
        return at - now >= STAY_MILLIS;
    }
}
