package org.workercare.station.wishes;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.workercare.station.place.Place;

/**
 * Wishes that one station would serve.
 *
 * @param id follows from the wishes and the radius: another wish, another id
 * @param place in their middle
 * @param wishes how many
 * @param kinds how many ask for what
 * @param wishIds in the order of their ids
 */
public record WishCluster(
        UUID id, Place place, int radiusMetres, int wishes, SortedMap<WishKind, Integer> kinds, List<UUID> wishIds) {

    /** The largest first; no two clusters share a wish, so the first of their wishes parts equals. */
    static final Comparator<WishCluster> LARGEST_FIRST = Comparator.comparingInt(WishCluster::wishes)
            .reversed()
            .thenComparing(cluster -> cluster.wishIds().getFirst().toString());
}
