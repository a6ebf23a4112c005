package org.workercare.funding.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.workercare.funding.allocation.Division.Divided;
import org.workercare.funding.allocation.Division.Infeasible;
import org.workercare.funding.allocation.Division.Share;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.programme.RegionAttribute;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Divides what is to be divided into pots, one an earmark and one for all else, and each pot among its candidates.
 *
 * @param total in fen, the reserve included
 * @param reserve in fen, kept undivided
 * @param earmarks the pots that are set apart, in fen
 */
record PlanDraft(long total, long reserve, Map<Earmark, Long> earmarks, Tilt tilt) {

    /** A project that may get a share, with all that the formula reads of it. */
    record Candidate(
            UUID project,
            OrganisationId organisation,
            Earmark earmark,
            int households,
            long livingStandardFen,
            Set<RegionAttribute> attributes,
            long floor,
            long cap) {}

    /** What a candidate gets, and out of which inputs. */
    record Line(Candidate candidate, Share share) {}

    /** A pot, divided. */
    record Pot(Earmark earmark, long fen, Divided divided, List<Line> lines) {}

    /** What came of it. */
    sealed interface Outcome {
        record Drawn(List<Pot> pots) implements Outcome {}

        record EarmarksAboveTotal() implements Outcome {}

        record Refused(Earmark earmark, Division.Reason reason) implements Outcome {}
    }

    Outcome draw(List<Candidate> candidates) {
        BigInteger general = earmarks.values().stream()
                .map(BigInteger::valueOf)
                .reduce(BigInteger.valueOf(total).subtract(BigInteger.valueOf(reserve)), BigInteger::subtract);
        if (general.signum() < 0) {
            return new Outcome.EarmarksAboveTotal();
        }
        Map<Earmark, Long> pots = new EnumMap<>(Earmark.class);
        pots.putAll(earmarks);
        pots.put(Earmark.GENERAL, general.longValueExact());
        Map<Earmark, List<Candidate>> byPot = candidates.stream().collect(Collectors.groupingBy(Candidate::earmark));
        byPot.keySet().forEach(earmark -> pots.putIfAbsent(earmark, 0L));
        return divide(pots, byPot);
    }

    private Outcome divide(Map<Earmark, Long> pots, Map<Earmark, List<Candidate>> byPot) {
        List<Pot> drawn = new ArrayList<>();
        for (Map.Entry<Earmark, Long> pot : pots.entrySet()) {
            List<Candidate> own = byPot.getOrDefault(pot.getKey(), List.of());
            switch (Formula.divide(pot.getValue(), own.stream().map(this::line).toList())) {
                case Infeasible infeasible -> {
                    return new Outcome.Refused(pot.getKey(), infeasible.reason());
                }
                case Divided divided -> drawn.add(new Pot(pot.getKey(), pot.getValue(), divided, lines(own, divided)));
            }
        }
        return new Outcome.Drawn(List.copyOf(drawn));
    }

    private PotLine line(Candidate it) {
        BigInteger weight = tilt.weight(it.households(), it.livingStandardFen(), it.attributes());
        return new PotLine(it.project().toString(), weight, it.floor(), it.cap());
    }

    /** Shares come in the order of their keys, so do the candidates. */
    private static List<Line> lines(List<Candidate> own, Divided divided) {
        List<Candidate> sorted = own.stream()
                .sorted(Comparator.comparing(it -> it.project().toString()))
                .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> new Line(sorted.get(i), divided.shares().get(i)))
                .toList();
    }
}
