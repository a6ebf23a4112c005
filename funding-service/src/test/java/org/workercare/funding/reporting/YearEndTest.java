package org.workercare.funding.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.workercare.platform.kernel.Money;

class YearEndTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static TreeMap<YearMonth, Money> months(List<Long> fen) {
        TreeMap<YearMonth, Money> months = new TreeMap<>();
        IntStream.range(0, fen.size()).forEach(i -> months.put(JANUARY.plusMonths(i), Money.ofFen(fen.get(i))));
        return months;
    }

    private static YearEnd yearEnd(String asOf, long allocated, Long... fen) {
        long spent = List.of(fen).stream().mapToLong(Long::longValue).sum();
        return YearEnd.of(
                LocalDate.parse(asOf), Money.ofFen(allocated), Money.ofFen(spent), months(List.of(fen)), JANUARY);
    }

    @Example
    void the_months_to_come_are_expected_to_be_like_the_average_of_the_complete_ones() {
        assertThat(yearEnd("2026-03-31", 100_000, 100L, 200L, 300L))
                .isEqualTo(new YearEnd(
                        Money.ofFen(600 + 9 * 200), Money.ofFen(600 + 9 * 100), Money.ofFen(600 + 9 * 300), 3));
    }

    @Example
    void the_month_at_hand_counts_as_one_to_come_until_it_is_complete() {
        assertThat(yearEnd("2026-03-30", 100_000, 100L, 200L, 5L))
                .isEqualTo(new YearEnd(
                        Money.ofFen(300 + 10 * 150), Money.ofFen(300 + 10 * 100), Money.ofFen(300 + 10 * 200), 2));
    }

    @Example
    void a_first_month_is_scaled_up_from_its_days_so_far() {
        assertThat(yearEnd("2026-01-10", 100_000, 100L).expected()).isEqualTo(Money.ofFen(12 * 310));
    }

    @Example
    void what_is_allocated_bounds_the_forecast_and_a_year_that_is_over_is_known() {
        assertThat(yearEnd("2026-03-31", 1_000, 100L, 200L, 300L).expected()).isEqualTo(Money.ofFen(1_000));
        assertThat(yearEnd("2026-12-31", 1_000, 100L, 200L, 300L).expected()).isEqualTo(Money.ofFen(600));
    }

    @Property
    void no_forecast_leaves_the_range_from_what_is_spent_to_what_is_allocated(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 500_000_000_000_000_000L) Long> fen,
            @ForAll @LongRange(min = 0, max = 3_000_000_000_000_000_000L) long unspent,
            @ForAll @IntRange(min = 1, max = 365) int day) {
        LocalDate asOf = LocalDate.ofYearDay(2026, day);
        List<Long> soFar = fen.subList(0, Math.min(fen.size(), asOf.getMonthValue()));
        long spent = soFar.stream().mapToLong(Long::longValue).sum();
        long allocated = Math.addExact(spent, unspent);
        YearEnd end = YearEnd.of(asOf, Money.ofFen(allocated), Money.ofFen(spent), months(soFar), JANUARY);
        assertThat(end.low().fen()).isBetween(spent, allocated);
        assertThat(end.expected().fen()).isBetween(end.low().fen(), allocated);
        assertThat(end.high().fen()).isBetween(end.expected().fen(), allocated);
    }
}
