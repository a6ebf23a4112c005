package org.workercare.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.workercare.funding.allocation.PlanDraft.Candidate;
import org.workercare.funding.allocation.PlanDraft.Outcome;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.programme.RegionAttribute;
import org.workercare.platform.kernel.OrganisationId;

class PlanDraftTest {

    private static final Tilt TILT = new Tilt(Map.of(RegionAttribute.BORDER, 1_500));

    @Property(tries = 10_000)
    void what_the_pots_give_and_the_reserve_are_the_total_and_no_earmark_leaks(
            @ForAll @LongRange(min = 0) long total,
            @ForAll @LongRange(min = 0) long reserve,
            @ForAll @LongRange(min = 0) long flood,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 10_000) Integer> households) {
        PlanDraft draft = new PlanDraft(total, reserve, Map.of(Earmark.FLOOD, flood), TILT);
        List<Candidate> candidates = candidates(households);
        BigInteger apart = BigInteger.valueOf(reserve).add(BigInteger.valueOf(flood));
        switch (draft.draw(candidates)) {
            case Outcome.EarmarksAboveTotal above ->
                assertThat(apart.compareTo(BigInteger.valueOf(total))).isPositive();
            case Outcome.Refused refused ->
                assertThat(candidates.stream()
                                .filter(it -> it.earmark() == refused.earmark())
                                .mapToLong(Candidate::households)
                                .sum())
                        .as("only a pot that nobody has a weight in is refused where there are no bounds")
                        .isZero();
            case Outcome.Drawn drawn -> {
                Map<Earmark, Long> given = new EnumMap<>(Earmark.class);
                drawn.pots().forEach(pot -> pot.lines().forEach(line -> {
                    assertThat(line.candidate().earmark()).isEqualTo(pot.earmark());
                    given.merge(pot.earmark(), line.share().fen(), Math::addExact);
                }));
                assertThat(given.getOrDefault(Earmark.FLOOD, 0L)).isEqualTo(flood);
                assertThat(given.getOrDefault(Earmark.GENERAL, 0L)).isEqualTo(total - reserve - flood);
            }
        }
    }

    @Test
    void a_pot_for_nobody_is_refused_by_its_name() {
        PlanDraft draft = new PlanDraft(100, 0, Map.of(Earmark.CONTACT_COUNTY, 40L), TILT);
        assertThat(draft.draw(candidates(List.of(1, 1))))
                .isEqualTo(new Outcome.Refused(Earmark.CONTACT_COUNTY, Division.Reason.NO_LINES));
    }

    /** Every second one under the earmark. */
    private static List<Candidate> candidates(List<Integer> households) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < households.size(); i++) {
            candidates.add(new Candidate(
                    new UUID(0, i),
                    new OrganisationId("110108"),
                    i % 2 == 0 ? Earmark.GENERAL : Earmark.FLOOD,
                    households.get(i),
                    70_000,
                    i % 3 == 0 ? Set.of(RegionAttribute.BORDER) : Set.of(),
                    0,
                    Long.MAX_VALUE));
        }
        return candidates;
    }
}
