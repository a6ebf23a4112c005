package org.workercare.funding.aid.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.workercare.platform.kernel.Money;

class MatchingTest {

    private static final int LINES = 4;

    @Test
    void late_double_and_foreign_receipts_each_have_a_verdict_of_their_own() {
        Matching matching = new Matching(sent(), Set.of());
        assertThat(matching
                        .judge(List.of(
                                receipt("A", 1, BankReceipt.Outcome.PAID, 100),
                                receipt("A", 1, BankReceipt.Outcome.PAID, 100),
                                receipt("B", 1, BankReceipt.Outcome.PAID, 100),
                                receipt("C", 2, BankReceipt.Outcome.REJECTED, 200),
                                receipt("D", 2, BankReceipt.Outcome.PAID, 200),
                                receipt("E", 1, BankReceipt.Outcome.RETURNED, 100),
                                receipt("F", 1, BankReceipt.Outcome.RETURNED, 100),
                                receipt("G", 3, BankReceipt.Outcome.PAID, 301),
                                receipt("H", 99, BankReceipt.Outcome.PAID, 1)))
                        .stream()
                        .map(Matching.Judged::verdict))
                .containsExactly(
                        Verdict.PAID,
                        Verdict.REPEATED,
                        Verdict.PAID_TWICE,
                        Verdict.REJECTED,
                        Verdict.LATE_PAYMENT,
                        Verdict.RETURNED,
                        Verdict.CONTRADICTS,
                        Verdict.AMOUNT_DIFFERS,
                        Verdict.UNKNOWN_LINE);
    }

    @Test
    void money_that_is_no_longer_held_is_neither_spent_nor_released() {
        Matching.Line ended = new Matching.Line(1, Money.ofFen(100), LineState.SENT, false);
        assertThat(verdict(ended, BankReceipt.Outcome.PAID)).isEqualTo(Verdict.HOLD_ENDED);
        assertThat(verdict(ended, BankReceipt.Outcome.REJECTED)).isEqualTo(Verdict.HOLD_ENDED);
        Matching.Line blocked = new Matching.Line(1, Money.ofFen(100), LineState.BLOCKED, true);
        assertThat(verdict(blocked, BankReceipt.Outcome.PAID)).isEqualTo(Verdict.NOT_SENT);
    }

    @Property
    void whatever_the_bank_says_a_line_is_paid_once_and_said_again_it_has_no_effect(
            @ForAll("receipts") List<BankReceipt> receipts) {
        Matching matching = new Matching(sent(), Set.of());
        List<Matching.Judged> judged = matching.judge(receipts);
        for (int line = 1; line <= LINES; line++) {
            assertThat(count(judged, line, Verdict.PAID) + count(judged, line, Verdict.REJECTED))
                    .isLessThanOrEqualTo(1);
            assertThat(count(judged, line, Verdict.RETURNED)).isLessThanOrEqualTo(count(judged, line, Verdict.PAID));
        }
        Set<BankReceipt.Key> known =
                receipts.stream().map(BankReceipt::key).collect(Collectors.toCollection(HashSet::new));
        assertThat(new Matching(sent(), known).judge(receipts).stream().map(Matching.Judged::verdict))
                .allMatch(verdict -> verdict == Verdict.REPEATED);
    }

    @Property
    void the_sums_of_all_states_are_the_total_to_the_fen(@ForAll("receipts") List<BankReceipt> receipts) {
        Matching matching = new Matching(sent(), Set.of());
        matching.judge(receipts);
        List<Reconciliation.Part> parts = sent().stream()
                .map(line ->
                        new Reconciliation.Part(matching.stateOf(line.number()).name(), 1, line.amount()))
                .toList();
        Reconciliation found = Reconciliation.of(
                UUID.randomUUID(),
                BatchState.SENT,
                LINES,
                Money.ofFen(1_000),
                parts,
                new Reconciliation.Part("UNMATCHED", 0, Money.ZERO));
        assertThat(found.balanced()).isTrue();
        assertThat(found.done())
                .isEqualTo(parts.stream().noneMatch(part -> part.kind().equals("SENT")));
    }

    @Provide
    Arbitrary<List<BankReceipt>> receipts() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.integers().between(1, LINES + 1),
                        Arbitraries.of(BankReceipt.Outcome.class),
                        Arbitraries.of(0, 0, 0, 1))
                .as((reference, line, outcome, error) -> receipt(reference, line, outcome, 100L * line + error))
                .list()
                .ofMaxSize(30);
    }

    private static long count(List<Matching.Judged> judged, int line, Verdict verdict) {
        return judged.stream()
                .filter(it -> it.receipt().line() == line && it.verdict() == verdict)
                .count();
    }

    private static Verdict verdict(Matching.Line line, BankReceipt.Outcome outcome) {
        return new Matching(List.of(line), Set.of())
                .judge(List.of(receipt("A", 1, outcome, 100)))
                .getFirst()
                .verdict();
    }

    private static List<Matching.Line> sent() {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(n -> new Matching.Line(n, Money.ofFen(100L * n), LineState.SENT, true))
                .toList();
    }

    private static BankReceipt receipt(String reference, int line, BankReceipt.Outcome outcome, long fen) {
        return new BankReceipt(reference, line, outcome, Money.ofFen(fen), null);
    }
}
