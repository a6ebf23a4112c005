package org.workercare.station.site;

import java.util.List;
import java.util.stream.Stream;

/** Decides which moves a site's life allows. */
public final class SiteLife {

    /** What a site has that it must have before it opens. */
    public record Readiness(boolean hours, boolean facility, boolean project) {

        List<String> missing() {
            return Stream.of(
                            hours ? null : "openingHours", facility ? null : "facilities", project ? null : "projectId")
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }
    }

    /** The outcome of asking for a move. */
    public sealed interface Decision {

        /** @param built whether construction ends with it */
        record Allowed(SiteState next, boolean built) implements Decision {}

        record NotFromHere() implements Decision {}

        /** @param missing fields the site lacks */
        record NotReady(List<String> missing) implements Decision {}
    }

    private SiteLife() {}

    public static Decision decide(SiteState state, Move move, Readiness readiness) {
        return switch (move) {
            case Move.Plan plan -> from(state == SiteState.PROPOSED, move);
            case Move.StartConstruction start -> from(state == SiteState.PLANNED, move);
            case Move.Open open -> open(state, readiness);
            case Move.Suspend suspend -> from(state == SiteState.OPEN, move);
            case Move.Close close -> from(state != SiteState.CLOSED, move);
        };
    }

    private static Decision from(boolean allowed, Move move) {
        return allowed ? new Decision.Allowed(move.target(), false) : new Decision.NotFromHere();
    }

    /** A site that was registered as open has no project of ours: it may open again without one. */
    private static Decision open(SiteState state, Readiness readiness) {
        return switch (state) {
            case UNDER_CONSTRUCTION -> ready(readiness, true);
            case SUSPENDED -> ready(new Readiness(readiness.hours(), readiness.facility(), true), false);
            case PROPOSED, PLANNED, OPEN, CLOSED -> new Decision.NotFromHere();
        };
    }

    private static Decision ready(Readiness readiness, boolean built) {
        return readiness.missing().isEmpty()
                ? new Decision.Allowed(SiteState.OPEN, built)
                : new Decision.NotReady(readiness.missing());
    }
}
