package org.workercare.funding.allocation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.paging.Page;

/** What a plan gives beside what was, or would be, given otherwise. */
final class Comparison {

    private Comparison() {}

    /** How places are summed up: by the first digits of their organisations; those above stand for themselves. */
    enum By {
        PROVINCE(2),
        CITY(4),
        COUNTY(6);

        private final int digits;

        By(int digits) {
            this.digits = digits;
        }

        int digits() {
            return digits;
        }
    }

    /** On which side something stands. */
    enum Presence {
        BOTH,
        BEFORE_ONLY,
        AFTER_ONLY;

        static Presence of(Object before, Object after) {
            if (before == null) {
                return AFTER_ONLY;
            }
            return after == null ? BEFORE_ONLY : BOTH;
        }
    }

    /**
     * One project on both sides.
     *
     * @param before null if it is in the plan only
     * @param after null if it is in the other only
     * @param difference after less before, counting what is absent as zero
     */
    record Line(
            UUID project, OrganisationId organisation, Presence presence, Money before, Money after, Money difference) {

        static Line of(UUID project, OrganisationId organisation, Money before, Money after) {
            Money difference = Comparison.difference(before, after);
            return new Line(project, organisation, Presence.of(before, after), before, after, difference);
        }
    }

    /**
     * How many lines there are on each side.
     *
     * @param onlyBefore lines of projects that the plan has none for
     * @param onlyAfter lines of projects that the other has none for
     */
    record Counts(long before, long after, long onlyBefore, long onlyAfter) {}

    /** All lines of a place on both sides; amounts as in {@link Line}. */
    record Place(OrganisationId place, Presence presence, Money before, Money after, Money difference, Counts lines) {

        static Place of(OrganisationId place, Money before, Money after, Counts lines) {
            Money difference = Comparison.difference(before, after);
            return new Place(place, Presence.of(before, after), before, after, difference, lines);
        }
    }

    /** @param against the plan that "before" is taken from */
    record OfLines(UUID plan, UUID against, Page<Line> lines) {}

    /** @param against the plans that "before" is taken from; none if the year before had none */
    record OfPlaces(UUID plan, List<UUID> against, By by, Page<Place> places) {}

    private static Money difference(Money before, Money after) {
        return Objects.requireNonNullElse(after, Money.ZERO).minus(Objects.requireNonNullElse(before, Money.ZERO));
    }
}
