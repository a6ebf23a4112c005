package org.workercare.funding.aid.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.aid.AidState;
import org.workercare.funding.aid.CaseAct;
import org.workercare.funding.aid.CaseFacts;
import org.workercare.funding.aid.EndCase;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/** Answers an objection: one upheld ends the case; the last one dismissed lets its notice go on. */
@ApplicationScoped
class AnswerObjection {

    /** @param answer nothing personal: it stands in the case's trace */
    public record Request(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = 500) String answer) {}

    private final NoticeStore store;
    private final AdvanceCases advance;
    private final EndCase end;
    private final Preconditions preconditions;
    private final Outbox outbox;

    AnswerObjection(NoticeStore store, AdvanceCases advance, EndCase end, Preconditions preconditions, Outbox outbox) {
        this.store = store;
        this.advance = advance;
        this.end = end;
        this.preconditions = preconditions;
        this.outbox = outbox;
    }

    Uni<ObjectionView> by(Mutiny.Session tx, Caller caller, UUID id, Request request) {
        return store.objection(tx, id, false)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .chain(unlocked -> advance.lock(tx, List.of(unlocked.aidCase())))
                .chain(cases -> store.objection(tx, id, true)
                        .invoke(objection -> refuse(caller, cases.getFirst(), objection))
                        .chain(objection -> answer(tx, caller.id(), cases.getFirst(), objection, request)))
                .call(events -> outbox.append(tx, events))
                .chain(() -> store.objection(tx, id, false));
    }

    private void refuse(Caller caller, CaseFacts facts, ObjectionView objection) {
        caller.requireReach(facts.organisation());
        preconditions.require(objection.version());
        if (objection.state() != ObjectionView.State.OPEN) {
            throw NoticeProblem.OBJECTION_ANSWERED.problem();
        }
        if (objection.filedBy().equals(caller.id()) || facts.partakers().contains(caller.id())) {
            throw NoticeProblem.OWN_OBJECTION.problem();
        }
    }

    private Uni<List<OutgoingEvent>> answer(
            Mutiny.Session tx, String by, CaseFacts facts, ObjectionView objection, Request request) {
        ObjectionView.State state = request.upheld() ? ObjectionView.State.UPHELD : ObjectionView.State.DISMISSED;
        return store.answer(tx, objection.id(), state, request.answer(), by)
                .chain(() -> facts.state() == AidState.OBJECTED ? lead(tx, by, facts, request) : nothing());
    }

    private Uni<List<OutgoingEvent>> lead(Mutiny.Session tx, String by, CaseFacts facts, Request request) {
        if (request.upheld()) {
            return end.by(tx, facts.id(), CaseAct.UPHOLD_OBJECTION, by, request.answer());
        }
        return store.open(tx, facts.id())
                .chain(open -> open > 0
                        ? nothing()
                        : advance.by(tx, List.of(facts.id()), CaseAct.CLEAR_OBJECTIONS, by, request.answer())
                                .map(AdvanceCases.Advanced::events));
    }

    private static Uni<List<OutgoingEvent>> nothing() {
        return Uni.createFrom().item(List.of());
    }
}
