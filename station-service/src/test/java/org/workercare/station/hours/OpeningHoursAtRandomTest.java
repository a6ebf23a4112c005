package org.workercare.station.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;

/** Hours against a minute-by-minute evaluation by definition, where evaluations go wrong: midnights, clocks, holidays. */
class OpeningHoursAtRandomTest {

    private static final int EXPRESSIONS = 5_000;
    private static final int MOMENTS = 200;
    private static final int WITH_CHANGES = 150;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 8 * 365;

    /** Without summer time, with an hour of it on either side of the ocean, and with half an hour of it. */
    private static final List<ZoneId> ZONES = List.of(
            OpeningHours.ZONE,
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"));

    private static final List<LocalDate> TELLING = List.of(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2026, 2, 15),
            LocalDate.of(2026, 2, 24),
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 8));

    @Example
    void a_million_random_cases_agree_with_the_definition_minute_by_minute() {
        Random random = new Random(20261123);
        for (int i = 0; i < EXPRESSIONS; i++) {
            HoursByMinute meant = HoursByMinute.random(random);
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            OpeningHours hours = OpeningHours.parse(meant.text()).in(zone);
            for (int n = 0; n < MOMENTS; n++) {
                LocalDateTime wall = LocalDateTime.ofInstant(moment(random, zone), zone);
                if (hours.stateAt(wall) != meant.at(wall)) {
                    assertThat(hours.stateAt(wall))
                            .as(meant.text() + " at " + wall)
                            .isEqualTo(meant.at(wall));
                }
            }
        }
    }

    @Example
    void an_answer_holds_until_the_moment_it_names_and_changes_then() {
        Random random = new Random(7);
        for (int i = 0; i < WITH_CHANGES; i++) {
            HoursByMinute meant = HoursByMinute.random(random);
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant moment = moment(random, zone);
            Opening opening = OpeningHours.parse(meant.text())
                    .in(zone)
                    .at(moment.atZone(zone).toOffsetDateTime());
            State before = meant.at(LocalDateTime.ofInstant(moment, zone));
            Instant end = end(opening, moment);
            for (Instant step = moment; step.isBefore(end); step = step.plusSeconds(7 * 60)) {
                assertThat(meant.at(LocalDateTime.ofInstant(step, zone)))
                        .as(meant.text() + " at " + step + " of " + opening)
                        .isEqualTo(before);
            }
            if (opening.until() != null) {
                assertThat(meant.at(opening.until().atZoneSameInstant(zone).toLocalDateTime()))
                        .as(meant.text() + " " + opening)
                        .isNotEqualTo(before);
            }
        }
    }

    /** A fortnight of it where it never ends, or late. */
    private static Instant end(Opening opening, Instant moment) {
        Instant fortnight = moment.plusSeconds(14 * 86_400);
        OffsetDateTime until = opening.until();
        return until == null || until.toInstant().isAfter(fortnight) ? fortnight : until.toInstant();
    }

    private static Instant moment(Random random, ZoneId zone) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(4)) {
            case 0 -> day.atStartOfDay(zone).toInstant().plusSeconds(60L * (random.nextInt(5) - 2));
            case 1 -> clockChange(day, zone).plusSeconds(60L * (random.nextInt(181) - 90));
            case 2 ->
                TELLING.get(random.nextInt(TELLING.size()))
                        .atStartOfDay(zone)
                        .toInstant()
                        .plusSeconds(60L * (random.nextInt(2 * 1440) - 720));
            default -> day.atStartOfDay(zone).toInstant().plusSeconds(60L * random.nextInt(1440));
        };
    }

    private static Instant clockChange(LocalDate after, ZoneId zone) {
        Instant from = after.atStartOfDay(zone).toInstant();
        var change = zone.getRules().nextTransition(from);
        return change == null ? from : change.getInstant();
    }
}
