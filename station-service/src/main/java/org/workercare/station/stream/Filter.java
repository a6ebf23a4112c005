package org.workercare.station.stream;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workercare.station.search.index.Box;

/**
 * What a subscriber wants to hear of.
 *
 * @param box or null for everywhere
 * @param sites or empty for all
 */
record Filter(Box box, Set<UUID> sites) {

    static final int MOST_SITES = 200;

    /** @throws IllegalArgumentException unless the text is ids with commas between, at most {@value #MOST_SITES} */
    static Set<UUID> sites(String text) {
        Set<UUID> sites = Arrays.stream(text.split(",", -1))
                .map(id -> UUID.fromString(id.strip()))
                .collect(Collectors.toUnmodifiableSet());
        if (sites.size() > MOST_SITES) {
            throw new IllegalArgumentException("too many sites");
        }
        return sites;
    }

    boolean isAll() {
        return box == null && sites.isEmpty();
    }

    boolean passes(Told told) {
        return (sites.isEmpty() || sites.contains(told.siteId()))
                && (box == null
                        || (told.place() != null
                                && box.holds(
                                        told.place().latitude(), told.place().longitude())));
    }
}
