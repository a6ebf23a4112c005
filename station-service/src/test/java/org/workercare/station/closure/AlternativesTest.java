package org.workercare.station.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.workercare.station.reservation.Promised;

class AlternativesTest {

    private static final OffsetDateTime BASE = OffsetDateTime.parse("2026-11-23T12:00:00+08:00");
    private static final List<Alternatives.Site> SITES =
            IntStream.range(0, 3).mapToObj(AlternativesTest::site).toList();

    /** The site at even hours only is the middle one. */
    @Property
    void each_has_the_nearest_open_site_with_a_bay_that_nobody_else_has_then(
            @ForAll @Size(max = 20) List<@IntRange(max = 30) Integer> promisedHours,
            @ForAll @Size(max = 20) List<@IntRange(max = 30) Integer> wantedHours) {
        List<Promised> all = new ArrayList<>();
        promisedHours.stream()
                .distinct()
                .forEach(hour -> all.add(hours(SITES.get(hour % 3).bays().getFirst(), hour)));
        Alternatives alternatives = new Alternatives(SITES, all, AlternativesTest::isOpen);
        for (int hour : wantedHours) {
            OffsetDateTime from = BASE.plusHours(hour);
            Optional<Promised> expected = SITES.stream()
                    .filter(site -> isOpen(site.id(), from))
                    .flatMap(site -> site.bays().stream())
                    .map(bay -> hours(bay, hour))
                    .filter(stretch -> all.stream().noneMatch(taken -> overlap(taken, stretch)))
                    .findFirst();
            Optional<Alternatives.Place> given = alternatives.take(from, from.plusHours(2));
            assertThat(given.map(Alternatives.Place::bayId)).isEqualTo(expected.map(Promised::bayId));
            expected.ifPresent(all::add);
        }
    }

    private static boolean overlap(Promised one, Promised other) {
        return one.bayId().equals(other.bayId())
                && one.from().isBefore(other.until())
                && other.from().isBefore(one.until());
    }

    private static boolean isOpen(UUID site, OffsetDateTime at) {
        return !site.equals(SITES.get(1).id()) || at.getHour() % 2 == 0;
    }

    private static Promised hours(Alternatives.Bay bay, int hour) {
        return new Promised(bay.id(), BASE.plusHours(hour), BASE.plusHours(hour + 2L));
    }

    private static Alternatives.Site site(int number) {
        return new Alternatives.Site(
                new UUID(1, number),
                1000.0 * number,
                List.of(
                        new Alternatives.Bay(new UUID(2, 2L * number), 1),
                        new Alternatives.Bay(new UUID(2, 2L * number + 1), 2)));
    }
}
