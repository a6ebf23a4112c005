package org.workercare.health.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlotPlanTest {

    private static final OffsetDateTime EIGHT = OffsetDateTime.parse("2023-09-04T08:00:00+08:00");

    @Test
    void eight_hours_at_twenty_an_hour_make_sixteen_slots_of_ten() {
        assertThat(SlotPlan.cut(EIGHT, EIGHT.plusHours(8), 30, 20)).hasSize(16).allMatch(cut -> cut.capacity() == 10);
    }

    @Test
    void a_slot_that_would_take_nobody_is_not_opened() {
        assertThat(SlotPlan.cut(EIGHT, EIGHT.plusHours(1), 10, 5)).isEmpty();
    }

    @Property(tries = 500)
    void slots_follow_one_another_within_the_stop_and_never_exceed_the_throughput(
            @ForAll @IntRange(min = 1, max = 1440) int minutes,
            @ForAll @IntRange(min = 5, max = 480) int slot,
            @ForAll @IntRange(min = 1, max = 200) int throughput) {
        OffsetDateTime end = EIGHT.plusMinutes(minutes);
        List<SlotPlan.Cut> cuts = SlotPlan.cut(EIGHT, end, slot, throughput);
        OffsetDateTime expected = EIGHT;
        for (SlotPlan.Cut cut : cuts) {
            assertThat(cut.startsAt()).isEqualTo(expected);
            assertThat(Duration.between(cut.startsAt(), cut.endsAt())).isEqualTo(Duration.ofMinutes(slot));
            expected = cut.endsAt();
        }
        assertThat(expected).isBeforeOrEqualTo(end);
        int places = cuts.stream().mapToInt(SlotPlan.Cut::capacity).sum();
        assertThat((long) places * 60).isLessThanOrEqualTo((long) throughput * minutes);
    }
}
