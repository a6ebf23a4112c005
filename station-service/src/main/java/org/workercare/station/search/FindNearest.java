package org.workercare.station.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.place.Place;
import org.workercare.station.reservation.CountFreeBays;

/** Finds the nearest open sites that fit, exactly. */
@ApplicationScoped
public class FindNearest {

    /**
     * What is looked for.
     *
     * @param openAt when it must be open by its hours, or null if it need not
     * @param freeBay whether a bay must be free then
     */
    public record Query(Place from, int k, OffsetDateTime openAt, List<String> facilities, boolean freeBay) {}

    private static final int SPARE = 8;
    private static final int GROWTH = 4;

    private final SearchStore store;
    private final CountFreeBays count;

    FindNearest(SearchStore store, CountFreeBays count) {
        this.store = store;
        this.count = count;
    }

    public Uni<List<Found>> by(Mutiny.Session tx, Query query) {
        return read(tx, query, new Nearest(query.from(), query.k()), query.k() + SPARE, 0)
                .chain(nearest -> count.at(tx, ids(nearest), query.openAt()).map(free -> nearest.stream()
                        .map(c -> c.at(query.from(), free.getOrDefault(c.siteId(), 0)))
                        .toList()));
    }

    /** Reads ever larger stretches until nothing unread can be nearer. */
    private Uni<List<Candidate>> read(Mutiny.Session tx, Query query, Nearest nearest, int limit, int offset) {
        return store.byChord(tx, query.from(), query.facilities(), limit, offset)
                .chain(stretch -> fitting(tx, query, stretch).chain(fitting -> {
                    nearest.add(fitting);
                    boolean done = stretch.size() < limit
                            || nearest.isSettledBeyond(stretch.getLast().chord());
                    return done
                            ? Uni.createFrom().item(nearest.inOrder())
                            : read(tx, query, nearest, limit * GROWTH, offset + limit);
                }));
    }

    private Uni<List<Candidate>> fitting(Mutiny.Session tx, Query query, List<Candidate> stretch) {
        List<Candidate> open =
                stretch.stream().filter(c -> c.isOpen(query.openAt())).toList();
        if (!query.freeBay() || open.isEmpty()) {
            return Uni.createFrom().item(open);
        }
        return count.at(tx, ids(open), query.openAt()).map((Map<UUID, Integer> free) -> open.stream()
                .filter(c -> free.getOrDefault(c.siteId(), 0) > 0)
                .toList());
    }

    private static List<UUID> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::siteId).toList();
    }
}
