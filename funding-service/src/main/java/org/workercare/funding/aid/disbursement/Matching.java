package org.workercare.funding.aid.disbursement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workercare.platform.kernel.Money;

/** Matches the bank's receipts with what was sent, in the order they came: each has one verdict, none is in the way. */
final class Matching {

    /**
     * A line as the matching sees it.
     *
     * @param holdOpen whether its money is still held
     */
    record Line(int number, Money amount, LineState state, boolean holdOpen) {}

    /** A receipt and what it was found to be. */
    record Judged(BankReceipt receipt, Verdict verdict) {}

    private final Map<Integer, Line> lines = new HashMap<>();
    private final Set<BankReceipt.Key> known;

    /** @param known receipts that were imported before */
    Matching(Collection<Line> sent, Set<BankReceipt.Key> known) {
        sent.forEach(line -> lines.put(line.number(), line));
        this.known = new HashSet<>(known);
    }

    List<Judged> judge(List<BankReceipt> receipts) {
        List<Judged> judged = new ArrayList<>();
        receipts.forEach(receipt -> judged.add(new Judged(receipt, verdict(receipt))));
        return judged;
    }

    private Verdict verdict(BankReceipt receipt) {
        if (!known.add(receipt.key())) {
            return Verdict.REPEATED;
        }
        Line line = lines.get(receipt.line());
        if (line == null) {
            return Verdict.UNKNOWN_LINE;
        }
        if (!line.amount().equals(receipt.amount())) {
            return Verdict.AMOUNT_DIFFERS;
        }
        Verdict verdict =
                switch (receipt.outcome()) {
                    case PAID -> ofPayment(line);
                    case REJECTED -> ofRejection(line);
                    case RETURNED -> line.state() == LineState.PAID ? Verdict.RETURNED : ofReturn(line);
                };
        advance(line, verdict);
        return verdict;
    }

    private static Verdict ofPayment(Line line) {
        return switch (line.state()) {
            case SENT -> line.holdOpen() ? Verdict.PAID : Verdict.HOLD_ENDED;
            case PAID -> Verdict.PAID_TWICE;
            case REJECTED, RETURNED -> Verdict.LATE_PAYMENT;
            case BY_HAND -> Verdict.CONTRADICTS;
            case COLLECTED, BLOCKED -> Verdict.NOT_SENT;
        };
    }

    private static Verdict ofRejection(Line line) {
        return switch (line.state()) {
            case SENT -> line.holdOpen() ? Verdict.REJECTED : Verdict.HOLD_ENDED;
            case PAID, REJECTED, RETURNED, BY_HAND -> Verdict.CONTRADICTS;
            case COLLECTED, BLOCKED -> Verdict.NOT_SENT;
        };
    }

    private static Verdict ofReturn(Line line) {
        return switch (line.state()) {
            case COLLECTED, BLOCKED -> Verdict.NOT_SENT;
            case SENT, PAID, REJECTED, RETURNED, BY_HAND -> Verdict.CONTRADICTS;
        };
    }

    private void advance(Line line, Verdict verdict) {
        switch (verdict) {
            case PAID -> put(line, LineState.PAID);
            case REJECTED -> put(line, LineState.REJECTED);
            case RETURNED -> put(line, LineState.RETURNED);
            case REPEATED,
                    UNKNOWN_LINE,
                    AMOUNT_DIFFERS,
                    NOT_SENT,
                    PAID_TWICE,
                    LATE_PAYMENT,
                    CONTRADICTS,
                    HOLD_ENDED -> {}
        }
    }

    private void put(Line line, LineState state) {
        lines.put(line.number(), new Line(line.number(), line.amount(), state, line.holdOpen()));
    }

    /** Where the line stands after all receipts so far. */
    LineState stateOf(int number) {
        return lines.get(number).state();
    }
}
