package org.workercare.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.workercare.funding.allocation.Division.Divided;
import org.workercare.funding.allocation.Division.Infeasible;
import org.workercare.funding.allocation.Division.Reason;
import org.workercare.funding.allocation.Division.SettledBy;
import org.workercare.funding.allocation.Division.Share;

class FormulaTest {

    private static final int CASES = 10_000;

    record Case(long pot, List<PotLine> lines) {}

    @Property(tries = CASES)
    void the_shares_sum_to_the_pot_and_keep_their_bounds(@ForAll("feasible") Case it) {
        Divided divided = divide(it);
        assertThat(divided.shares().stream().mapToLong(Share::fen).sum()).isEqualTo(it.pot());
        assertThat(divided.shares()).hasSameSizeAs(it.lines()).allSatisfy(share -> {
            assertThat(share.fen()).isBetween(share.line().floor(), share.line().cap());
            assertThat(share.line().weight().signum() == 0
                            && share.fen() > share.line().floor())
                    .isFalse();
        });
    }

    @Property(tries = CASES)
    void every_share_is_the_clamped_share_at_one_common_level(@ForAll("feasible") Case it) {
        Divided divided = divide(it);
        List<Share> open = divided.shares().stream()
                .filter(share -> share.settledBy() == SettledBy.SHARE)
                .toList();
        Assume.that(!open.isEmpty());
        BigDecimal level = new BigDecimal(divided.rounds().getLast().fen())
                .divide(new BigDecimal(divided.rounds().getLast().weights()), MathContext.DECIMAL128);
        assertThat(divided.shares()).allSatisfy(share -> {
            BigDecimal exact = level.multiply(new BigDecimal(share.line().weight()))
                    .max(BigDecimal.valueOf(share.line().floor()))
                    .min(BigDecimal.valueOf(
                            share.line().weight().signum() == 0
                                    ? share.line().floor()
                                    : share.line().cap()));
            assertThat(BigDecimal.valueOf(share.fen())).isCloseTo(exact, within(BigDecimal.ONE));
        });
    }

    @Property(tries = CASES)
    void the_order_of_the_lines_does_not_matter(@ForAll("feasible") Case it, @ForAll long seed) {
        List<PotLine> shuffled = new ArrayList<>(it.lines());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Formula.divide(it.pot(), shuffled)).isEqualTo(divide(it));
    }

    @Property(tries = CASES)
    void the_scale_of_the_weights_does_not_matter(
            @ForAll("feasible") Case it, @ForAll @LongRange(min = 1) long factor) {
        List<PotLine> scaled = it.lines().stream()
                .map(line -> new PotLine(
                        line.key(), line.weight().multiply(BigInteger.valueOf(factor)), line.floor(), line.cap()))
                .toList();
        assertThat(amounts((Divided) Formula.divide(it.pot(), scaled))).isEqualTo(amounts(divide(it)));
    }

    @Property(tries = CASES)
    void bounds_that_cannot_be_met_are_refused_with_the_reason(
            @ForAll("feasible") Case it, @ForAll @IntRange(min = 1, max = 1_000) int excess) {
        Assume.that(!it.lines().isEmpty());
        long floors = it.lines().stream().mapToLong(PotLine::floor).sum();
        long capacities = it.lines().stream().mapToLong(PotLine::capacity).sum();
        assertThat(Formula.divide(floors - excess, it.lines()))
                .as("a pot below the floors")
                .isEqualTo(new Infeasible(Reason.FLOORS_ABOVE_POT));
        assertThat(Formula.divide(capacities + excess, it.lines()))
                .as("a pot above the caps")
                .isEqualTo(new Infeasible(Reason.CAPS_BELOW_POT));
    }

    @Property(tries = CASES)
    void whatever_is_asked_is_divided_exactly_or_refused_for_a_reason_that_is_true(
            @ForAll @LongRange(min = 0) long pot, @ForAll("wild") List<PotLine> lines) {
        BigInteger floors = sum(lines, PotLine::floor);
        BigInteger capacities = sum(lines, PotLine::capacity);
        boolean crossed = lines.stream().anyMatch(line -> line.floor() > line.cap());
        switch (Formula.divide(pot, lines)) {
            case Divided divided -> {
                assertThat(sum(divided.shares(), Share::fen)).isEqualTo(BigInteger.valueOf(pot));
                assertThat(divided.shares()).allSatisfy(share -> assertThat(share.fen())
                        .isBetween(share.line().floor(), share.line().cap()));
            }
            case Infeasible infeasible ->
                assertThat(
                                switch (infeasible.reason()) {
                                    case NO_LINES -> lines.isEmpty() && pot > 0;
                                    case FLOOR_ABOVE_CAP -> crossed;
                                    case FLOORS_ABOVE_POT -> floors.compareTo(BigInteger.valueOf(pot)) > 0;
                                    case CAPS_BELOW_POT -> capacities.compareTo(BigInteger.valueOf(pot)) < 0;
                                })
                        .as(infeasible.toString())
                        .isTrue();
        }
    }

    @Property(tries = CASES)
    void of_two_lines_alike_but_for_their_key_the_lesser_has_no_less_and_at_most_one_fen_more(
            @ForAll("feasible") Case it, @ForAll @IntRange(min = 0, max = 39) int which) {
        PotLine line = it.lines().get(which % it.lines().size());
        List<PotLine> doubled = new ArrayList<>(it.lines());
        doubled.add(new PotLine(line.key() + "'", line.weight(), line.floor(), line.cap()));
        long pot = Math.addExact(it.pot(), line.floor());
        Map<String, Long> amounts = amounts((Divided) Formula.divide(pot, doubled));
        assertThat(amounts.get(line.key()) - amounts.get(line.key() + "'")).isBetween(0L, 1L);
    }

    @Test
    void a_pot_without_lines_and_a_floor_above_its_cap_are_refused() {
        PotLine crossed = new PotLine("a", BigInteger.ONE, 2, 1);
        assertThat(Formula.divide(1, List.of())).isEqualTo(new Infeasible(Reason.NO_LINES));
        assertThat(Formula.divide(0, List.of()))
                .isEqualTo(new Divided(List.of(), List.of(new Division.Round(1, 0, BigInteger.ZERO, 0, 0, 0)), 0));
        assertThat(Formula.divide(2, List.of(crossed))).isEqualTo(new Infeasible(Reason.FLOOR_ABOVE_CAP));
    }

    @Test
    void a_hundred_fen_among_three_equals_gives_the_odd_fen_to_the_lesser_key() {
        List<PotLine> lines = List.of(line("c", 1), line("a", 1), line("b", 1));
        assertThat(amounts((Divided) Formula.divide(100, lines))).isEqualTo(Map.of("a", 34L, "b", 33L, "c", 33L));
    }

    @Test
    void a_cap_gives_back_to_the_others_and_a_floor_takes_from_them() {
        List<PotLine> lines = List.of(
                new PotLine("capped", BigInteger.valueOf(90), 0, 500),
                new PotLine("floored", BigInteger.ONE, 100, 1_000),
                new PotLine("open", BigInteger.valueOf(9), 0, 1_000));
        assertThat(amounts((Divided) Formula.divide(1_000, lines)))
                .isEqualTo(Map.of("capped", 500L, "floored", 100L, "open", 400L));
    }

    @Test
    void every_round_settles_one_side_and_tells_its_figures() {
        PotLine capped = new PotLine("capped", BigInteger.valueOf(90), 0, 500);
        PotLine floored = new PotLine("floored", BigInteger.ONE, 100, 1_000);
        PotLine x = line("x", 5);
        PotLine y = line("y", 4);
        PotLine z = new PotLine("z", BigInteger.ZERO, 7, 9);
        assertThat(Formula.divide(1_007, List.of(z, y, x, floored, capped)))
                .isEqualTo(new Divided(
                        List.of(
                                new Share(capped, SettledBy.CAP, 1, BigInteger.ZERO, 0, 500),
                                new Share(floored, SettledBy.FLOOR, 2, BigInteger.ZERO, 0, 100),
                                new Share(x, SettledBy.SHARE, 3, BigInteger.TWO, 0, 222),
                                new Share(y, SettledBy.SHARE, 3, BigInteger.valueOf(7), 1, 178),
                                new Share(z, SettledBy.FLOOR, 0, BigInteger.ZERO, 0, 7)),
                        List.of(
                                new Division.Round(1, 1_000, BigInteger.valueOf(100), 4, 0, 1),
                                new Division.Round(2, 500, BigInteger.TEN, 3, 1, 0),
                                new Division.Round(3, 400, BigInteger.valueOf(9), 2, 0, 0)),
                        1));
    }

    @Test
    void a_share_that_just_meets_a_bound_is_a_share() {
        PotLine atCap = new PotLine("a", BigInteger.ONE, 0, 100);
        PotLine atFloor = new PotLine("b", BigInteger.ONE, 100, 200);
        Divided divided = (Divided) Formula.divide(200, List.of(atCap, atFloor));
        assertThat(divided.rounds()).hasSize(1);
        assertThat(divided.shares()).extracting(Share::settledBy).containsOnly(SettledBy.SHARE);
    }

    @Test
    void floors_and_caps_that_balance_are_settled_in_the_same_round() {
        PotLine high = new PotLine("high", BigInteger.valueOf(8), 0, 70);
        PotLine low = new PotLine("low", BigInteger.ONE, 20, 100);
        PotLine open = new PotLine("open", BigInteger.ONE, 0, 100);
        assertThat(((Divided) Formula.divide(100, List.of(high, low, open))).rounds())
                .containsExactly(
                        new Division.Round(1, 100, BigInteger.TEN, 3, 1, 1),
                        new Division.Round(2, 10, BigInteger.ONE, 1, 0, 0));
    }

    @Test
    void the_largest_possible_pot_and_caps_do_not_overflow() {
        List<PotLine> lines = List.of(
                new PotLine("a", BigInteger.ONE, 0, Long.MAX_VALUE),
                new PotLine("b", BigInteger.ONE, 0, Long.MAX_VALUE));
        assertThat(amounts((Divided) Formula.divide(Long.MAX_VALUE, lines)))
                .isEqualTo(Map.of("a", Long.MAX_VALUE / 2 + 1, "b", Long.MAX_VALUE / 2));
        assertThat(Formula.divide(Long.MAX_VALUE, List.of(new PotLine("a", BigInteger.ONE, 0, 5))))
                .isEqualTo(new Infeasible(Reason.CAPS_BELOW_POT));
    }

    @Test
    void the_funds_of_2023_are_divided_among_2692_projects_to_the_fen() {
        Random seeded = new Random(2023);
        List<PotLine> lines = IntStream.range(0, 2_692)
                .mapToObj(i -> new PotLine(
                        "P-%04d".formatted(i),
                        BigInteger.valueOf(seeded.nextLong(1, 1L << 40)),
                        2_000_000L,
                        300_000_000L))
                .toList();
        Divided divided = (Divided) Formula.divide(96_000_000_000L, lines);
        assertThat(divided.shares().stream().mapToLong(Share::fen).sum()).isEqualTo(96_000_000_000L);
    }

    @Provide
    Arbitrary<Case> feasible() {
        Arbitrary<PotLine> line = Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000_000_000L),
                        Arbitraries.longs().between(0, 100_000_000L),
                        Arbitraries.longs().between(0, 100_000_000L))
                .as((weight, floor, room) -> new PotLine("", BigInteger.valueOf(weight), floor, floor + room));
        return line.list().ofMinSize(1).ofMaxSize(40).flatMap(lines -> {
            List<PotLine> named = IntStream.range(0, lines.size())
                    .mapToObj(i -> new PotLine(
                            "%02d".formatted(i),
                            lines.get(i).weight(),
                            lines.get(i).floor(),
                            lines.get(i).cap()))
                    .toList();
            long least = named.stream().mapToLong(PotLine::floor).sum();
            long most = named.stream().mapToLong(PotLine::capacity).sum();
            return Arbitraries.longs().between(least, most).map(pot -> new Case(pot, named));
        });
    }

    /** Amounts up to the largest there are, floors above caps, and lines without weight. */
    @Provide
    Arbitrary<List<PotLine>> wild() {
        Arbitrary<Long> fen = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 100), Arbitraries.longs().between(0, Long.MAX_VALUE));
        Arbitrary<BigInteger> weight =
                Arbitraries.oneOf(Arbitraries.just(BigInteger.ZERO), fen.map(BigInteger::valueOf));
        return Combinators.combine(weight, fen, fen)
                .as((w, floor, cap) -> new PotLine("", w, floor, floor <= cap || floor % 7 == 0 ? cap : Long.MAX_VALUE))
                .list()
                .ofMaxSize(6)
                .map(lines -> IntStream.range(0, lines.size())
                        .mapToObj(i -> new PotLine(
                                "" + i,
                                lines.get(i).weight(),
                                lines.get(i).floor(),
                                lines.get(i).cap()))
                        .toList());
    }

    private static <T> BigInteger sum(List<T> all, ToLongFunction<T> fen) {
        return all.stream().map(it -> BigInteger.valueOf(fen.applyAsLong(it))).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static PotLine line(String key, long weight) {
        return new PotLine(key, BigInteger.valueOf(weight), 0, Long.MAX_VALUE);
    }

    private static Divided divide(Case it) {
        return (Divided) Formula.divide(it.pot(), it.lines());
    }

    private static Map<String, Long> amounts(Divided divided) {
        return divided.shares().stream()
                .collect(Collectors.toMap(share -> share.line().key(), Share::fen, Long::sum));
    }
}
