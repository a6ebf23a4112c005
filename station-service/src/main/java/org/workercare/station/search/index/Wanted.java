package org.workercare.station.search.index;

import java.util.List;
import java.util.stream.Stream;
import org.workercare.station.site.Facility;
import org.workercare.station.site.SiteAudience;

/**
 * What a site must be to be found.
 *
 * @param moment for which it is decided and told
 * @param open whether it must be open then
 * @param freeBay whether a bay must be free then
 * @param facilities of each of these, one that works
 * @param audience who asks, or null: then sites and facilities of every audience are found
 * @param accessible whether the wanted facilities must be accessible ones
 */
public record Wanted(
        Moment moment,
        boolean open,
        boolean freeBay,
        List<Facility.Kind> facilities,
        SiteAudience audience,
        boolean accessible) {

    public static Wanted anything(Moment moment) {
        return new Wanted(moment, false, false, List.of(), null, false);
    }

    /** For each wanted facility the bits of which a site must have one. */
    long[] masks() {
        return facilities.stream().mapToLong(this::maskOf).toArray();
    }

    private long maskOf(Facility.Kind kind) {
        if (accessible) {
            return Facilities.bit(kind, Facility.Audience.ACCESSIBLE);
        }
        if (audience == null) {
            return Facilities.maskOf(kind);
        }
        Stream<Facility.Audience> mine = audience == SiteAudience.WOMEN
                ? Stream.of(Facility.Audience.EVERYONE, Facility.Audience.NIGHT, Facility.Audience.WOMEN)
                : Stream.of(Facility.Audience.EVERYONE, Facility.Audience.NIGHT);
        return mine.mapToLong(one -> Facilities.bit(kind, one)).reduce(0, (all, bit) -> all | bit);
    }
}
