package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.ledger.TellHolds;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;

/** Takes in what the bank says of a batch that is locked: each receipt has its effect once, or is kept as unmatched. */
@ApplicationScoped
class ImportReceipts {

    /** @param receipts in the order the bank made them */
    public record Request(
            @NotEmpty @Size(max = CollectBatch.MOST_LINES) List<@Valid @NotNull BankReceipt> receipts) {}

    /** @param verdicts how many receipts were found to be what */
    public record Imported(UUID batch, BatchState state, Map<Verdict, Long> verdicts) {}

    private final LineStore lines;
    private final ReceiptStore receipts;
    private final TellHolds holds;
    private final AdvanceCases advance;
    private final SettleLines settle;
    private final ReconcileBatch reconcile;
    private final Outbox outbox;

    ImportReceipts(
            LineStore lines,
            ReceiptStore receipts,
            TellHolds holds,
            AdvanceCases advance,
            SettleLines settle,
            ReconcileBatch reconcile,
            Outbox outbox) {
        this.lines = lines;
        this.receipts = receipts;
        this.holds = holds;
        this.advance = advance;
        this.settle = settle;
        this.reconcile = reconcile;
        this.outbox = outbox;
    }

    Uni<Map<Verdict, Long>> by(Mutiny.Session tx, String by, Batch batch, Request request) {
        if (batch.state() != BatchState.SENT && batch.state() != BatchState.RECONCILED) {
            throw DisbursementProblem.WRONG_BATCH_STATE.problem();
        }
        Set<Integer> numbers =
                request.receipts().stream().map(BankReceipt::line).collect(Collectors.toSet());
        return lines.numbered(tx, batch.id(), numbers)
                .call(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : advance.lock(tx, Set.copyOf(Settlement.cases(found))))
                .chain(found -> judge(tx, batch, found, request).call(judged -> effect(tx, by, batch, found, judged)))
                .map(ImportReceipts::counted);
    }

    private Uni<List<Matching.Judged>> judge(
            Mutiny.Session tx, Batch batch, List<LineStore.Line> found, Request request) {
        return holds.locked(tx, Settlement.holds(found)).chain(told -> {
            Set<UUID> open = told.stream()
                    .filter(TellHolds.Told::open)
                    .map(TellHolds.Told::hold)
                    .collect(Collectors.toSet());
            List<Matching.Line> sent = found.stream()
                    .map(line ->
                            new Matching.Line(line.number(), line.amount(), line.state(), open.contains(line.hold())))
                    .toList();
            return receipts.known(tx, batch.id(), request.receipts())
                    .map(known -> new Matching(sent, known).judge(request.receipts()));
        });
    }

    private Uni<Void> effect(
            Mutiny.Session tx, String by, Batch batch, List<LineStore.Line> found, List<Matching.Judged> judged) {
        List<Matching.Judged> news =
                judged.stream().filter(it -> it.verdict() != Verdict.REPEATED).toList();
        return receipts.insert(tx, batch.id(), news, by)
                .chain(() -> settle.by(tx, by, batch.id(), Settlement.of(found, news)))
                .chain(events -> reconcile.update(tx, batch).chain(more -> {
                    List<OutgoingEvent> all = new ArrayList<>(events);
                    all.addAll(more);
                    return outbox.append(tx, all);
                }));
    }

    private static Map<Verdict, Long> counted(List<Matching.Judged> judged) {
        return judged.stream()
                .collect(Collectors.groupingBy(
                        Matching.Judged::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
    }
}
