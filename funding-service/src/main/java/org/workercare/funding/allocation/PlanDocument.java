package org.workercare.funding.allocation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.programme.RegionAttribute;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.Sha256;

/**
 * A plan's explanation as one CSV document: what reviewers see, what approvers approve, and what an outsider recomputes.
 *
 * <p>Each row carries all that its amount follows from, so the rows of an earmark are a whole calculation. Amounts are yuan
 * with two decimals; no field holds a comma or a quote. The bytes follow from the plan's inputs, parameters and results
 * only, not from its state, so their SHA-256 binds an approval to them.
 *
 * @param reserve what the total keeps undivided
 * @param tilts for each favoured attribute, its extra in ten-thousandths
 * @param pots what each earmark's lines share
 * @param lines in the order of their projects
 */
record PlanDocument(
        UUID plan,
        Money total,
        Money reserve,
        Map<RegionAttribute, Integer> tilts,
        Map<Earmark, Money> pots,
        List<LineTold> lines) {

    /** Changes with anything that would make the same inputs give other amounts. */
    static final String METHOD = "water-filling-largest-remainder/1";

    static final String HEADER = "plan,method,total,reserve,earmark,pot,project,organisation,households,livingStandard,"
            + "tilts,weight,floor,cap,settledBy,round,remainder,extraFen,amount";

    private static final int FOUR_DECIMALS = 4;

    static PlanDocument of(Plan plan, Tilt tilt, List<PlanDraft.Pot> drawn) {
        Map<Earmark, Money> pots =
                drawn.stream().collect(Collectors.toMap(PlanDraft.Pot::earmark, pot -> Money.ofFen(pot.fen())));
        List<LineTold> lines = drawn.stream()
                .flatMap(pot -> pot.lines().stream())
                .map(LineTold::of)
                .sorted(Comparator.comparing(line -> line.project().toString()))
                .toList();
        return new PlanDocument(plan.id, plan.total, plan.reserve, tilt.extras(), pots, lines);
    }

    String text() {
        return Stream.concat(Stream.of(HEADER), lines.stream().map(this::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** SHA-256 of the document's bytes, in hexadecimal. */
    String hash() {
        return Sha256.hexOf(text());
    }

    /** What each project gets. */
    Map<UUID, Money> shares() {
        return lines.stream().collect(Collectors.toMap(LineTold::project, LineTold::amount));
    }

    private String row(LineTold line) {
        return Stream.of(
                        plan,
                        METHOD,
                        total.amount(),
                        reserve.amount(),
                        line.earmark(),
                        pots.get(line.earmark()).amount(),
                        line.project(),
                        line.organisation().value(),
                        line.households(),
                        line.livingStandard().amount(),
                        tiltsOf(line),
                        line.weight(),
                        line.floor().amount(),
                        line.cap().amount(),
                        line.settledBy(),
                        line.round(),
                        line.remainder(),
                        line.extraFen(),
                        line.amount().amount())
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    /** Every attribute of the region with what it adds: {@code BORDER:0.1500 FLOOD:0.0000}. */
    private String tiltsOf(LineTold line) {
        return line.tilts().stream()
                .sorted()
                .map(it -> it + ":"
                        + BigDecimal.valueOf(tilts.getOrDefault(it, 0), FOUR_DECIMALS)
                                .toPlainString())
                .collect(Collectors.joining(" "));
    }
}
