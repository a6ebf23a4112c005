package org.workercare.station.search.index;

import java.util.ArrayList;
import java.util.List;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

/** Keeps the nearest of the sites that come in the order of their chords, and knows when it has them all. */
final class Ranking {

    private final Place from;
    private final int wanted;
    private final List<Hit> best;

    Ranking(Place from, int wanted) {
        this.from = from;
        this.wanted = wanted;
        this.best = new ArrayList<>(wanted + 1);
    }

    /** @param chord between its image and the asked place's, 0 to 2 */
    void consider(Entry site, double chord) {
        if (isSettledBeyond(chord)) {
            return;
        }
        Hit hit = new Hit(site, Geodesy.distance(from, site.place()), 0);
        int at = best.size();
        while (at > 0 && isBefore(hit, best.get(at - 1))) {
            at--;
        }
        best.add(at, hit);
        if (best.size() > wanted) {
            best.removeLast();
        }
    }

    private static boolean isBefore(Hit one, Hit other) {
        int order = Double.compare(one.metres(), other.metres());
        return order < 0 || order == 0 && one.site().compareIds(other.site()) < 0;
    }

    /** Whether no site with this chord, or a longer one, can still belong to the nearest. */
    boolean isSettledBeyond(double chord) {
        return best.size() == wanted
                && Geodesy.shortestFor(chord) > best.getLast().metres();
    }

    List<Hit> inOrder() {
        return best;
    }
}
