package org.workercare.funding.allocation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.workercare.funding.common.NotNegative;
import org.workercare.funding.common.Positive;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.programme.RegionAttribute;
import org.workercare.funding.project.ListEligible.Eligible;
import org.workercare.platform.kernel.Money;

/**
 * How a programme is to be divided.
 *
 * @param reserve kept undivided; nothing unless told
 * @param tilts for each attribute of a region, how much more it makes the basis weigh: {@code "0.20"}
 * @param earmarks pots set apart for the projects declared under them
 * @param floor the least every project gets, unless its line says otherwise; nothing unless told
 * @param cap the most
 * @param lines the projects to share; absent for all that wait
 */
record PlanRequest(
        @NotNull UUID programme,
        @NotNull @Min(1949) @Max(2200) Integer year,
        @NotNegative Money reserve,
        Map<
                        RegionAttribute,
                        @NotNull @Pattern(regexp = "\\d{1,2}(\\.\\d{1,4})?") @DecimalMin("0") @DecimalMax("10") String>
                tilts,
        @Size(max = 3) List<@Valid @NotNull Pot> earmarks,
        @NotNegative Money floor,
        @NotNegative Money cap,
        @Size(min = 1, max = 5_000) List<@Valid @NotNull Line> lines) {

    /** A pot set apart. */
    record Pot(@NotNull Earmark earmark, @NotNull @Positive Money amount) {}

    /** A project with bounds of its own. */
    record Line(
            @NotNull UUID project,
            @NotNegative Money floor,
            @NotNegative Money cap) {}

    Money reserveOrNone() {
        return Objects.requireNonNullElse(reserve, Money.ZERO);
    }

    /** @throws org.workercare.platform.web.problems.ProblemException if an earmark stands twice */
    PlanDraft draft(Money total) {
        Map<Earmark, Long> pots = new EnumMap<>(Earmark.class);
        for (Pot pot : orEmpty(earmarks)) {
            if (pot.earmark() == Earmark.GENERAL
                    || pots.put(pot.earmark(), pot.amount().fen()) != null) {
                throw PlanProblem.EARMARK_TWICE.problem("/earmarks");
            }
        }
        if (total.compareTo(reserveOrNone()) < 0) {
            throw PlanProblem.EARMARKS_ABOVE_TOTAL.problem("/reserve");
        }
        return new PlanDraft(total.fen(), reserveOrNone().fen(), pots, tilt());
    }

    private Tilt tilt() {
        Map<RegionAttribute, Integer> extras = new EnumMap<>(RegionAttribute.class);
        if (tilts != null) {
            tilts.forEach((attribute, extra) -> extras.put(attribute, Tilt.tenThousandths(new BigDecimal(extra))));
        }
        return new Tilt(extras);
    }

    /** Those of the eligible that are to share. */
    List<Eligible> wanted(List<Eligible> eligible) {
        Map<UUID, Eligible> known = eligible.stream().collect(Collectors.toMap(Eligible::id, Function.identity()));
        for (int i = 0; i < orEmpty(lines).size(); i++) {
            if (!known.containsKey(lines.get(i).project())) {
                throw PlanProblem.UNKNOWN_LINE.problem("/lines/" + i + "/project");
            }
        }
        List<Eligible> wanted = lines == null
                ? eligible
                : lines.stream().map(Line::project).distinct().map(known::get).toList();
        if (wanted.isEmpty()) {
            throw PlanProblem.NOTHING_TO_DIVIDE.problem("/lines");
        }
        return wanted;
    }

    /** The bounds of each project that has some of its own. */
    Map<UUID, Line> bounds() {
        return orEmpty(lines).stream()
                .collect(Collectors.toMap(Line::project, Function.identity(), (first, again) -> first));
    }

    /** @param own the project's bounds, or null */
    long floorOf(Line own) {
        return firstOf(own == null ? null : own.floor(), floor, Money.ZERO).fen();
    }

    /** @param own the project's bounds, or null */
    long capOf(Line own) {
        return firstOf(own == null ? null : own.cap(), cap, Money.ofFen(Long.MAX_VALUE))
                .fen();
    }

    private static Money firstOf(Money own, Money usual, Money otherwise) {
        return Objects.requireNonNullElse(own, Objects.requireNonNullElse(usual, otherwise));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
