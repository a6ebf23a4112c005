package org.workercare.station.occupancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Who observed a bay, and how far that can be trusted: at first, and after the time in which trust halves.
 *
 * <p>The figures are the product's own judgement: a sensor sees rightly but speaks often, so that its silence tells soon; a
 * driver's stay outlasts that; a keeper looks round a few times a day; the registry only says that the bay is there.
 */
public enum BaySource {
    REGISTRY(0.5, Duration.ofHours(24)),
    CHECK_IN(0.95, Duration.ofHours(2)),
    KEEPER(0.9, Duration.ofHours(4)),
    SENSOR(0.98, Duration.ofMinutes(30));

    private final double trust;
    private final Duration halfLife;

    BaySource(double trust, Duration halfLife) {
        this.trust = trust;
        this.halfLife = halfLife;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a field or column.
     *
     * @throws IllegalArgumentException for any other word
     */
    @JsonCreator
    public static BaySource fromString(String word) {
        return Arrays.stream(values())
                .filter(source -> source.wireName().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no source of observations is called so"));
    }

    /** Trust in an observation of this moment, 0 to 1. */
    public double trust() {
        return trust;
    }

    /** After so long, half the trust is left. */
    public Duration halfLife() {
        return halfLife;
    }

    /**
     * How far an observation can be trusted that is so old: above 0, at most {@link #trust()}, never more as it ages.
     *
     * @param ageMillis from the observation to the moment it is asked for; below 0 counts as 0
     */
    public double confidence(long ageMillis) {
        return trust * Math.exp(-Math.log(2) * Math.max(0, ageMillis) / halfLife.toMillis());
    }
}
