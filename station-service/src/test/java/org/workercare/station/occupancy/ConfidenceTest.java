package org.workercare.station.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ConfidenceTest {

    private static final long YEAR = 366L * 24 * 3600 * 1000;

    @Property
    void it_never_grows_with_age_and_never_leaves_its_range(
            @ForAll BaySource source,
            @ForAll @LongRange(min = -YEAR, max = YEAR) long age,
            @ForAll @LongRange(max = YEAR) long more) {
        double fresh = source.confidence(age);
        assertThat(fresh).isBetween(0.0, source.trust());
        assertThat(source.confidence(age + more)).isLessThanOrEqualTo(fresh);
    }

    @Property
    void it_halves_in_every_half_life(
            @ForAll BaySource source, @ForAll @LongRange(min = 0, max = YEAR / 366) long age) {
        assertThat(source.confidence(age + source.halfLife().toMillis()))
                .isCloseTo(source.confidence(age) / 2, within(1e-12));
    }

    @Property
    void what_is_just_being_seen_counts_as_far_as_its_source_is_trusted(@ForAll BaySource source) {
        assertThat(source.confidence(0)).isEqualTo(source.trust()).isLessThan(1);
    }
}
