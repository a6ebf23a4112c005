package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.aid.CaseAct;
import org.workercare.funding.ledger.SettleHolds;
import org.workercare.funding.ledger.TellHolds;
import org.workercare.platform.events.OutgoingEvent;

/** Moves money, lines and cases as the bank's receipts say, in one transaction and a few statements. */
@ApplicationScoped
class SettleLines {

    private final LineStore lines;
    private final PostingStore postings;
    private final TellHolds holds;
    private final SettleHolds settle;
    private final ReversePayments reverse;
    private final AdvanceCases advance;

    SettleLines(
            LineStore lines,
            PostingStore postings,
            TellHolds holds,
            SettleHolds settle,
            ReversePayments reverse,
            AdvanceCases advance) {
        this.lines = lines;
        this.postings = postings;
        this.holds = holds;
        this.settle = settle;
        this.reverse = reverse;
        this.advance = advance;
    }

    /** The cases and the holds are locked. @return what is to be told */
    Uni<List<OutgoingEvent>> by(Mutiny.Session tx, String by, UUID batch, Settlement settlement) {
        return settle.of(tx, Settlement.holds(settlement.paid()), Settlement.holds(settlement.refused()), by)
                .call(made -> note(tx, settlement.paid(), made))
                .call(made -> reverse.of(tx, settlement.reversed(made), batch.toString(), by))
                .call(made -> lines.move(tx, settlement.moved(made)))
                .chain(() -> cases(tx, by, batch.toString(), settlement));
    }

    private Uni<Void> note(Mutiny.Session tx, List<LineStore.Line> paid, Map<UUID, UUID> made) {
        if (paid.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return holds.of(tx, Settlement.holds(paid)).chain(told -> {
            Map<UUID, TellHolds.Told> byHold =
                    told.stream().collect(Collectors.toMap(TellHolds.Told::hold, Function.identity()));
            return postings.insert(
                    tx,
                    paid.stream()
                            .map(line -> new KnowPostings.Posting(
                                    made.get(line.hold()),
                                    line.aidCase(),
                                    byHold.get(line.hold()).account(),
                                    line.amount(),
                                    false))
                            .toList());
        });
    }

    private Uni<List<OutgoingEvent>> cases(Mutiny.Session tx, String by, String note, Settlement settlement) {
        List<OutgoingEvent> events = new ArrayList<>();
        return advance.by(tx, Settlement.cases(settlement.paid()), CaseAct.PAY, by, note)
                .invoke(advanced -> events.addAll(advanced.events()))
                .chain(() -> advance.by(tx, Settlement.cases(settlement.refused()), CaseAct.FAIL, by, note))
                .invoke(advanced -> events.addAll(advanced.events()))
                .chain(() -> advance.by(tx, Settlement.cases(settlement.returned()), CaseAct.TAKE_BACK, by, note))
                .invoke(advanced -> events.addAll(advanced.events()))
                .replaceWith(events);
    }
}
