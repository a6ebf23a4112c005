package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.duplicate.PreventDuplicates;
import org.workercare.funding.ledger.SettleHold;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Money;

/** Ends a case without a payment: its money is available again and nobody is covered by it any more. */
@ApplicationScoped
public class EndCase {

    private final AdvanceCases advance;
    private final PreventDuplicates duplicates;
    private final SettleHold settle;

    EndCase(AdvanceCases advance, PreventDuplicates duplicates, SettleHold settle) {
        this.advance = advance;
        this.duplicates = duplicates;
        this.settle = settle;
    }

    /**
     * @param act one that leads to {@code REJECTED}
     * @return the events to be put into the outbox
     */
    public Uni<List<OutgoingEvent>> by(Mutiny.Session tx, UUID id, CaseAct act, String by, String note) {
        return advance.by(tx, List.of(id), act, by, note)
                .call(ended -> duplicates.release(tx, List.of(id)))
                .call(ended -> free(tx, ended.cases().getFirst().hold(), by))
                .map(AdvanceCases.Advanced::events);
    }

    private Uni<?> free(Mutiny.Session tx, UUID hold, String by) {
        return hold == null ? Uni.createFrom().voidItem() : settle.at(tx, hold, Money.ZERO, by);
    }
}
