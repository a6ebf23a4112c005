package org.workercare.gateway.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPlanTest {

    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
    private static final RetryPlan PLAN =
            new RetryPlan(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(10)));

    @Test
    void pauses_grow_as_planned_and_the_last_one_repeats() {
        assertThat(PLAN.pauseAfter(1, Optional.empty())).isEqualTo(Duration.ofSeconds(5));
        assertThat(PLAN.pauseAfter(2, Optional.empty())).isEqualTo(Duration.ofMinutes(5));
        assertThat(PLAN.pauseAfter(3, Optional.empty())).isEqualTo(Duration.ofHours(10));
        assertThat(PLAN.pauseAfter(99, Optional.empty())).isEqualTo(Duration.ofHours(10));
    }

    @Property
    void a_wish_only_ever_lengthens_a_pause_and_never_beyond_a_day(
            @ForAll @IntRange(min = 1, max = 50) int attempts, @ForAll @IntRange(min = 0) int seconds) {
        Duration planned = PLAN.pauseAfter(attempts, Optional.empty());
        Duration wished = PLAN.pauseAfter(attempts, Optional.of(Duration.ofSeconds(seconds)));
        assertThat(wished).isGreaterThanOrEqualTo(planned).isLessThanOrEqualTo(RetryPlan.LONGEST_WISH);
    }

    @Test
    void a_receiver_names_seconds_or_a_date() {
        assertThat(RetryPlan.wishIn("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryPlan.wishIn("Thu, 01 Oct 2026 12:01:00 GMT", NOW)).contains(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Thu, 01 Oct 2020 12:01:00 GMT"})
    void what_is_no_wish_is_passed_over(String value) {
        assertThat(RetryPlan.wishIn(value, NOW)).isEmpty();
    }

    @Test
    void a_plan_without_pauses_is_none() {
        assertThatThrownBy(() -> new RetryPlan(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
