package org.workercare.station.search.index;

import java.util.ArrayList;
import java.util.List;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;
import org.workercare.station.place.ShortGeodesic;

/** Keeps the nearest of the sites that come in the order of their chords, and knows when it has them all. */
final class Ranking {

    /** Lengths that differ by less are compared exactly. */
    private static final double CLEAR_METRES = 4 * ShortGeodesic.ERROR_METRES;

    private final Place from;
    private final double[] image;
    private final int wanted;
    private final List<Hit> best;

    Ranking(Place from, double[] image, int wanted) {
        this.from = from;
        this.image = image;
        this.wanted = wanted;
        this.best = new ArrayList<>(wanted + 1);
    }

    /** @param chord between its image and the asked place's, 0 to 2 */
    void consider(Entry site, double chord) {
        if (isSettledBeyond(chord)) {
            return;
        }
        Hit hit = new Hit(site, metres(site, chord), 0);
        int at = best.size();
        while (at > 0 && isBefore(hit, best.get(at - 1))) {
            at--;
        }
        best.add(at, hit);
        if (best.size() > wanted) {
            best.removeLast();
        }
    }

    private double metres(Entry site, double chord) {
        return chord < ShortGeodesic.LONGEST_CHORD
                ? ShortGeodesic.metres(image, Geodesy.onUnitSphere(site.place()))
                : exact(site);
    }

    private double exact(Entry site) {
        return Geodesy.distance(from, site.place());
    }

    private boolean isBefore(Hit one, Hit other) {
        if (Math.abs(one.metres() - other.metres()) > CLEAR_METRES) {
            return one.metres() < other.metres();
        }
        int order = Double.compare(exact(one.site()), exact(other.site()));
        return order < 0 || order == 0 && one.site().compareIds(other.site()) < 0;
    }

    /** Whether no site with this chord, or a longer one, can still belong to the nearest. */
    boolean isSettledBeyond(double chord) {
        return best.size() == wanted
                && Geodesy.shortestFor(chord) > best.getLast().metres() + CLEAR_METRES;
    }

    List<Hit> inOrder() {
        return best;
    }
}
