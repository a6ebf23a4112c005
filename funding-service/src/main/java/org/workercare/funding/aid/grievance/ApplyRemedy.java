package org.workercare.funding.aid.grievance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.aid.AidState;
import org.workercare.funding.aid.CaseAct;
import org.workercare.funding.aid.EndCase;
import org.workercare.funding.aid.disbursement.CancelBatch;
import org.workercare.funding.aid.disbursement.KnowPostings;
import org.workercare.funding.aid.disbursement.ReversePayments;
import org.workercare.funding.aid.duplicate.PreventDuplicates;
import org.workercare.platform.events.OutgoingEvent;

/** Carries out what an upheld grievance leads to. */
@ApplicationScoped
class ApplyRemedy {

    private final AdvanceCases cases;
    private final EndCase end;
    private final CancelBatch batches;
    private final KnowPostings postings;
    private final ReversePayments reverse;
    private final PreventDuplicates duplicates;

    ApplyRemedy(
            AdvanceCases cases,
            EndCase end,
            CancelBatch batches,
            KnowPostings postings,
            ReversePayments reverse,
            PreventDuplicates duplicates) {
        this.cases = cases;
        this.end = end;
        this.batches = batches;
        this.postings = postings;
        this.reverse = reverse;
        this.duplicates = duplicates;
    }

    /** @return the events to be put into the outbox */
    Uni<List<OutgoingEvent>> of(Mutiny.Session tx, String by, OpenGrievance.Opened opened, Remedy remedy) {
        remedy.refusedIn(opened.facts().state()).ifPresent(problem -> {
            throw problem.problem("/remedy");
        });
        return switch (remedy) {
            case NONE -> Uni.createFrom().item(List.of());
            case CANCEL -> cancel(tx, by, opened);
            case REVERSE -> reverse(tx, by, opened.grievance());
        };
    }

    private Uni<List<OutgoingEvent>> cancel(Mutiny.Session tx, String by, OpenGrievance.Opened opened) {
        UUID aidCase = opened.facts().id();
        Uni<Void> outOfBatch = opened.facts().state() == AidState.IN_DISBURSEMENT
                ? batches.without(tx, aidCase, by)
                : Uni.createFrom().voidItem();
        return outOfBatch.chain(() ->
                end.by(tx, aidCase, CaseAct.CANCEL, by, opened.grievance().id().toString()));
    }

    private Uni<List<OutgoingEvent>> reverse(Mutiny.Session tx, String by, Grievance grievance) {
        Uni<UUID> posting = grievance.posting() == null
                ? postings.latestOf(tx, grievance.aidCase()).map(KnowPostings.Posting::id)
                : Uni.createFrom().item(grievance.posting());
        String cause = grievance.id().toString();
        return cases.by(tx, List.of(grievance.aidCase()), CaseAct.REVERSE, by, cause)
                .call(() -> duplicates.release(tx, List.of(grievance.aidCase())))
                .call(() -> posting.chain(id -> reverse.of(tx, List.of(id), cause, by)))
                .map(AdvanceCases.Advanced::events);
    }
}
