package org.workercare.funding.aid.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.aid.AidState;
import org.workercare.funding.aid.CaseAct;
import org.workercare.funding.aid.CaseFacts;
import org.workercare.funding.aid.person.PersonSeals;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.problems.CommonProblem;

/** Takes an objection to what a notice shows, and freezes the case. */
@ApplicationScoped
class ObjectToCase {

    /** What somebody says. It prints without its content. */
    public record Request(@NotBlank @Size(max = 2_000) String content) {

        @Override
        public String toString() {
            return "Request[hidden]";
        }
    }

    /** What whoever objected is told: nothing of the case. */
    public record Receipt(UUID id, UUID notice, ObjectionView.State state) {}

    private final NoticeStore store;
    private final AdvanceCases advance;
    private final PersonSeals seals;
    private final Outbox outbox;

    ObjectToCase(NoticeStore store, AdvanceCases advance, PersonSeals seals, Outbox outbox) {
        this.store = store;
        this.advance = advance;
        this.seals = seals;
        this.outbox = outbox;
    }

    Uni<Receipt> by(Mutiny.Session tx, String by, UUID notice, Request request) {
        UUID id = Ids.next();
        return store.caseOf(tx, notice)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .call(aidCase -> advance.lock(tx, List.of(aidCase)).invoke(cases -> refuse(cases.getFirst())))
                .chain(aidCase -> store.file(
                                tx, id, aidCase, seals.seal(PersonSeals.Field.OBJECTION, request.content()), by)
                        .chain(() -> advance.by(tx, List.of(aidCase), CaseAct.OBJECT, by, null)))
                .call(advanced -> outbox.append(tx, advanced.events()))
                .replaceWith(new Receipt(id, notice, ObjectionView.State.OPEN));
    }

    private static void refuse(CaseFacts facts) {
        boolean shown = facts.state() == AidState.PUBLIC_NOTICE || facts.state() == AidState.OBJECTED;
        if (!shown || facts.noticeOver()) {
            throw NoticeProblem.OBJECTION_TOO_LATE.problem();
        }
    }
}
