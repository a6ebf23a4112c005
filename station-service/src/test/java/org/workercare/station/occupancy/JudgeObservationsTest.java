package org.workercare.station.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workercare.station.occupancy.JudgeObservations.Judgement;
import org.workercare.station.occupancy.JudgeObservations.Standing;
import org.workercare.station.occupancy.Observation.Outcome;

class JudgeObservationsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-01T12:00:00Z");
    private static final UUID BAY = new UUID(0, 1);
    private static final Standing OLD = new Standing(Bay.Status.AVAILABLE, NOW.minusSeconds(30));

    @Property
    void whatever_order_they_come_in_the_latest_is_known_in_the_end(@ForAll("observations") List<Observation> told) {
        Judgement judgement = JudgeObservations.of(told, Map.of(BAY, OLD), NOW);
        OffsetDateTime latest = told.stream()
                .map(Observation::observedAt)
                .filter(at -> !at.isAfter(NOW.plus(JudgeObservations.TOLERANCE)))
                .map(at -> at.isAfter(NOW) ? NOW : at)
                .filter(at -> !at.isBefore(OLD.since()))
                .max(Comparator.naturalOrder())
                .orElse(OLD.since());
        Standing known = judgement.news().getOrDefault(BAY, OLD);
        assertThat(known.since()).isEqualTo(latest);
    }

    @Property
    void told_again_they_change_nothing(@ForAll("observations") List<Observation> told) {
        Standing known =
                JudgeObservations.of(told, Map.of(BAY, OLD), NOW).news().getOrDefault(BAY, OLD);
        List<Observation> latest = told.stream()
                .filter(one -> one.observedAt().isEqual(known.since()) && one.status() == known.status())
                .toList();
        Judgement again = JudgeObservations.of(latest, Map.of(BAY, known), NOW);
        assertThat(again.outcomes()).allMatch(outcome -> outcome == Outcome.KNOWN);
        assertThat(again.news()).isEmpty();
    }

    @Example
    void each_has_an_outcome_of_its_own() {
        List<Observation> told = List.of(
                at(NOW.minusSeconds(31)),
                at(NOW.plusSeconds(6)),
                new Observation(new UUID(0, 2), Bay.Status.OCCUPIED, null),
                at(NOW.plusSeconds(4)),
                at(NOW.minusSeconds(1)),
                at(null));
        assertThat(JudgeObservations.of(told, Map.of(BAY, OLD), NOW).outcomes())
                .containsExactly(
                        Outcome.OUTDATED,
                        Outcome.FROM_THE_FUTURE,
                        Outcome.UNKNOWN_BAY,
                        Outcome.APPLIED,
                        Outcome.OUTDATED,
                        Outcome.KNOWN);
    }

    private static Observation at(OffsetDateTime time) {
        return new Observation(BAY, Bay.Status.OCCUPIED, time);
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        Arbitrary<OffsetDateTime> times =
                Arbitraries.integers().between(-60, 20).map(seconds -> NOW.plusSeconds(seconds));
        return Combinators.combine(times, Arbitraries.of(Bay.Status.AVAILABLE, Bay.Status.OCCUPIED))
                .as((time, status) -> new Observation(BAY, status, time))
                .list()
                .ofMaxSize(12);
    }
}
