package org.workercare.station.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ShelfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Property
    void what_expires_first_goes_first_nothing_expired_is_used_and_no_lot_goes_below_nothing(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int wanted) {
        Shelf shelf = new Shelf(lots(random), TODAY);
        Map<UUID, Shelf.Lot> byId = shelf.lots().stream().collect(Collectors.toMap(Shelf.Lot::id, lot -> lot));
        var used = shelf.use(wanted);
        assertThat(used.isPresent()).isEqualTo(wanted <= shelf.usable());
        used.ifPresent(parts -> {
            assertThat(parts.stream().mapToInt(Shelf.Part::quantity).sum()).isEqualTo(-wanted);
            assertThat(parts).allSatisfy(part -> {
                assertThat(byId.get(part.lotId()).isUsableOn(TODAY)).isTrue();
                assertThat(byId.get(part.lotId()).quantity() + part.quantity()).isNotNegative();
            });
            List<Shelf.Lot> order =
                    shelf.lots().stream().filter(lot -> lot.isUsableOn(TODAY)).toList();
            assertThat(parts.stream().map(Shelf.Part::lotId).toList())
                    .isEqualTo(order.stream()
                            .map(Shelf.Lot::id)
                            .limit(parts.size())
                            .toList());
        });
    }

    @Property
    void a_count_makes_the_books_say_what_is_there(
            @ForAll Random random, @ForAll @IntRange(min = 0, max = 90) int counted) {
        Shelf shelf = new Shelf(lots(random), TODAY);
        shelf.count(counted)
                .ifPresentOrElse(
                        parts -> assertThat(shelf.all()
                                        + parts.stream()
                                                .mapToInt(Shelf.Part::quantity)
                                                .sum())
                                .isEqualTo(counted),
                        () -> assertThat(shelf.lots()).isEmpty());
    }

    @Property
    void even_use_runs_out_when_it_must_and_more_stock_lasts_no_shorter(
            @ForAll @IntRange(min = 1, max = 20) int daily,
            @ForAll @IntRange(min = 0, max = 400) int stock,
            @ForAll @IntRange(min = 1, max = 56) int days) {
        int[] used = new int[days];
        Arrays.fill(used, daily);
        var forecast = ForecastUse.of(TODAY, used, List.of(lot(stock, null)));
        assertThat(forecast.runsOutOn()).isEqualTo(stock / daily >= 365 ? null : TODAY.plusDays(stock / daily));
        assertThat(forecast.perDay()).isEqualTo(daily);
        assertThat(forecast.basedOnDays()).isEqualTo(days);
    }

    @Property(tries = 300)
    void a_forecast_lasts_no_shorter_with_more_stock_and_no_longer_with_lots_that_expire(@ForAll Random random) {
        int[] used = random.ints(7 + random.nextInt(50), 0, 12).toArray();
        List<Shelf.Lot> lots = lots(random);
        LocalDate out = end(ForecastUse.of(TODAY, used, lots));
        List<Shelf.Lot> more = new ArrayList<>(lots);
        more.add(lot(1 + random.nextInt(30), random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(40))));
        assertThat(end(ForecastUse.of(TODAY, used, more))).isAfterOrEqualTo(out);
        List<Shelf.Lot> lasting = lots.stream()
                .map(lot -> new Shelf.Lot(lot.id(), lot.quantity(), null))
                .toList();
        assertThat(end(ForecastUse.of(TODAY, used, lasting))).isAfterOrEqualTo(out);
    }

    @Property(tries = 30)
    void a_busy_weekday_is_learnt(@ForAll @IntRange(min = 4, max = 8) int weeks) {
        int[] used = new int[weeks * 7];
        for (int i = 0; i < used.length; i++) {
            used[i] = TODAY.minusDays(used.length - i).getDayOfWeek()
                            == TODAY.plusDays(2).getDayOfWeek()
                    ? 70
                    : 7;
        }
        assertThat(ForecastUse.of(TODAY, used, List.of(lot(25, null))).runsOutOn())
                .isEqualTo(TODAY.plusDays(2));
    }

    private static LocalDate end(ForecastUse.Forecast forecast) {
        return forecast.runsOutOn() == null ? LocalDate.MAX : forecast.runsOutOn();
    }

    private static List<Shelf.Lot> lots(Random random) {
        List<Shelf.Lot> lots = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            lots.add(lot(
                    1 + random.nextInt(20), random.nextInt(3) == 0 ? null : TODAY.plusDays(random.nextInt(30) - 10)));
        }
        return lots;
    }

    private static Shelf.Lot lot(int quantity, LocalDate expiresOn) {
        return new Shelf.Lot(UUID.randomUUID(), quantity, expiresOn);
    }
}
