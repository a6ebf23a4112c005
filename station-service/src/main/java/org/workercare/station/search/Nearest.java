package org.workercare.station.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

/** Keeps the nearest of the candidates that come in the order of their chords, and knows when it has them all. */
final class Nearest {

    private record Ranked(Candidate candidate, double metres) {}

    private static final Comparator<Ranked> ORDER = Comparator.comparingDouble(Ranked::metres)
            .thenComparing(ranked -> ranked.candidate().siteId().toString());

    private final Place from;
    private final int wanted;
    private final List<Ranked> best = new ArrayList<>();

    Nearest(Place from, int wanted) {
        this.from = from;
        this.wanted = wanted;
    }

    void add(List<Candidate> fitting) {
        fitting.forEach(c -> best.add(new Ranked(c, Geodesy.distance(from, c.place()))));
        best.sort(ORDER);
        if (best.size() > wanted) {
            best.subList(wanted, best.size()).clear();
        }
    }

    /** Whether no candidate with this chord, or a longer one, can still belong to the nearest. */
    boolean isSettledBeyond(double chord) {
        return best.size() == wanted
                && Geodesy.shortestFor(chord) > best.getLast().metres();
    }

    List<Candidate> inOrder() {
        return best.stream().map(Ranked::candidate).toList();
    }
}
