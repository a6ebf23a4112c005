package org.workercare.station.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReservationLifeTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T12:00:00+08:00");

    @Property
    void check_in_is_from_a_quarter_of_an_hour_before_to_one_after(
            @ForAll @IntRange(min = -5400, max = 5400) int secondsToBeginning) {
        Reservation booked = reservation(Reservation.State.BOOKED, secondsToBeginning, 7200);
        Optional<ReservationProblem> expected = secondsToBeginning > 900
                ? Optional.of(ReservationProblem.TOO_EARLY)
                : secondsToBeginning <= -900 ? Optional.of(ReservationProblem.TOO_LATE) : Optional.empty();
        assertThat(ReservationLife.objection(booked, Act.CHECK_IN, NOW)).isEqualTo(expected);
        assertThat(ReservationLife.isNoShow(booked, NOW)).isEqualTo(secondsToBeginning <= -900);
    }

    @Property
    void a_booking_is_cancelled_until_it_counts_as_a_no_show(
            @ForAll @IntRange(min = -5400, max = 5400) int secondsToBeginning) {
        Reservation booked = reservation(Reservation.State.BOOKED, secondsToBeginning, 7200);
        assertThat(ReservationLife.objection(booked, Act.CANCEL, NOW).isEmpty()).isEqualTo(secondsToBeginning > -900);
    }

    @Property
    void what_has_ended_stays_ended(@ForAll Reservation.State state, @ForAll Act act) {
        boolean over =
                switch (state) {
                    case HELD, BOOKED, CHECKED_IN -> false;
                    case COMPLETED, CANCELLED, NO_SHOW, EXPIRED -> true;
                };
        if (over) {
            assertThat(ReservationLife.objection(reservation(state, 0, 3600), act, NOW))
                    .isPresent();
        }
    }

    @Property
    void an_interval_is_refused_if_reversed_past_too_long_or_too_far(
            @ForAll @IntRange(min = -100_000, max = 40_000_000) int from,
            @ForAll @IntRange(min = -100_000, max = 100_000) int length) {
        Optional<ReservationProblem> objection = ReservationTerms.objection(
                NOW.plusSeconds(from), NOW.plusSeconds(from).plusSeconds(length), NOW);
        boolean fine = length >= Duration.ofMinutes(5).toSeconds()
                && from >= -300
                && from + length > 0
                && length <= Duration.ofHours(24).toSeconds()
                && from <= Duration.ofDays(365).toSeconds();
        assertThat(objection.isEmpty()).isEqualTo(fine);
    }

    private static Reservation reservation(Reservation.State state, long secondsToBeginning, long seconds) {
        OffsetDateTime from = NOW.plusSeconds(secondsToBeginning);
        OffsetDateTime holdEnds = state == Reservation.State.HELD ? NOW.plusSeconds(10) : null;
        return new Reservation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "d",
                from,
                from.plusSeconds(seconds),
                state,
                holdEnds,
                null,
                1);
    }
}
