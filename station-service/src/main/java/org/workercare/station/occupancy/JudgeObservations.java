package org.workercare.station.occupancy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workercare.station.occupancy.Observation.Outcome;

/** Decides which of many observations are news: an older one never takes the place of a newer. */
final class JudgeObservations {

    /** How far the clock of an observer may be ahead; what it sees counts as seen now. */
    static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** What a bay is known to be. */
    record Standing(Bay.Status status, OffsetDateTime since) {}

    /**
     * The judgement.
     *
     * @param outcomes in the order of the observations
     * @param news what is to be known now, of each bay about which there is something new
     */
    record Judgement(List<Outcome> outcomes, Map<UUID, Standing> news) {}

    private final Map<UUID, Standing> known;
    private final OffsetDateTime now;
    private final Map<UUID, Standing> news = new HashMap<>();

    private JudgeObservations(Map<UUID, Standing> known, OffsetDateTime now) {
        this.known = known;
        this.now = now;
    }

    /**
     * As if they were told one after the other.
     *
     * @param known the bays that exist
     * @param now the database's time
     */
    static Judgement of(List<Observation> observations, Map<UUID, Standing> known, OffsetDateTime now) {
        JudgeObservations judge = new JudgeObservations(known, now);
        List<Outcome> outcomes = new ArrayList<>();
        observations.forEach(one -> outcomes.add(judge.outcome(one)));
        return new Judgement(outcomes, judge.news);
    }

    private Outcome outcome(Observation observation) {
        Standing standing = news.getOrDefault(observation.bayId(), known.get(observation.bayId()));
        if (standing == null) {
            return Outcome.UNKNOWN_BAY;
        }
        OffsetDateTime at = observation.observedAt() == null
                ? now
                : observation.observedAt().truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now.plus(TOLERANCE))) {
            return Outcome.FROM_THE_FUTURE;
        }
        OffsetDateTime seen = at.isAfter(now) ? now : at;
        if (seen.isBefore(standing.since())) {
            return Outcome.OUTDATED;
        }
        if (seen.isEqual(standing.since()) && standing.status() == observation.status()) {
            return Outcome.KNOWN;
        }
        news.put(observation.bayId(), new Standing(observation.status(), seen));
        return Outcome.APPLIED;
    }
}
