package org.workercare.funding.aid.grievance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.ledger.SettleHold;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Caller;

/** Answers a grievance: what it froze goes on, or its remedy is carried out. */
@ApplicationScoped
class AnswerGrievance {

    /**
     * An answer.
     *
     * @param remedy of an upheld grievance; {@code NONE} unless told
     * @param answer nothing personal: it stands in the case's trace
     */
    public record Request(
            @NotNull Boolean upheld,
            Remedy remedy,
            @NotBlank @Size(max = 500) String answer) {

        Remedy wanted() {
            return remedy == null || !upheld ? Remedy.NONE : remedy;
        }

        GrievanceState state() {
            return upheld ? GrievanceState.UPHELD : GrievanceState.DISMISSED;
        }
    }

    private final OpenGrievance open;
    private final GrievanceStore store;
    private final AdvanceCases cases;
    private final ApplyRemedy apply;
    private final SettleHold settle;
    private final Outbox outbox;

    AnswerGrievance(
            OpenGrievance open,
            GrievanceStore store,
            AdvanceCases cases,
            ApplyRemedy apply,
            SettleHold settle,
            Outbox outbox) {
        this.open = open;
        this.store = store;
        this.cases = cases;
        this.apply = apply;
        this.settle = settle;
        this.outbox = outbox;
    }

    Uni<Grievance> by(Mutiny.Session tx, Caller caller, UUID id, Request request) {
        return open.by(tx, caller, id)
                .chain(opened -> answer(tx, caller.id(), opened, request)
                        .chain(() -> apply.of(tx, caller.id(), opened, request.wanted()))
                        .call(() -> unfreeze(tx, caller.id(), opened)))
                .chain(events -> store.find(tx, id).call(answered -> outbox.append(tx, with(events, answered))));
    }

    private Uni<Void> answer(Mutiny.Session tx, String by, OpenGrievance.Opened opened, Request request) {
        UUID id = opened.grievance().id();
        return store.answer(tx, id, request.state(), request.wanted(), request.answer(), by)
                .chain(() -> cases.note(tx, opened.facts().id(), request.state().name(), by, request.answer()));
    }

    private Uni<Void> unfreeze(Mutiny.Session tx, String by, OpenGrievance.Opened opened) {
        Grievance grievance = opened.grievance();
        if (grievance.state() != GrievanceState.FROZEN) {
            return Uni.createFrom().voidItem();
        }
        return cases.freeze(tx, grievance.aidCase(), null, by)
                .chain(() -> grievance.freezeHold() == null
                        ? Uni.createFrom().voidItem()
                        : settle.at(tx, grievance.freezeHold(), Money.ZERO, by).replaceWithVoid());
    }

    private static List<OutgoingEvent> with(List<OutgoingEvent> events, Grievance answered) {
        List<OutgoingEvent> all = new ArrayList<>(events);
        all.add(new OutgoingEvent(FundingEvent.GRIEVANCE_ANSWERED, answered.id(), answered.told()));
        return all;
    }
}
