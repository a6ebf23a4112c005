package org.workercare.funding.aid.grievance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.aid.disbursement.CancelBatch;
import org.workercare.funding.aid.disbursement.KnowPostings;
import org.workercare.funding.ledger.FreezeMoney;
import org.workercare.platform.web.identity.Caller;

/** Freezes what a grievance is about until it is answered. */
@ApplicationScoped
class FreezeForGrievance {

    private final OpenGrievance open;
    private final GrievanceStore store;
    private final AdvanceCases cases;
    private final CancelBatch batches;
    private final KnowPostings postings;
    private final FreezeMoney freeze;

    FreezeForGrievance(
            OpenGrievance open,
            GrievanceStore store,
            AdvanceCases cases,
            CancelBatch batches,
            KnowPostings postings,
            FreezeMoney freeze) {
        this.open = open;
        this.store = store;
        this.cases = cases;
        this.batches = batches;
        this.postings = postings;
        this.freeze = freeze;
    }

    Uni<Grievance> by(Mutiny.Session tx, Caller caller, UUID id) {
        return open.by(tx, caller, id)
                .chain(opened -> freeze(tx, caller.id(), opened, how(opened)))
                .chain(() -> store.find(tx, id));
    }

    private static Freezing how(OpenGrievance.Opened opened) {
        if (opened.facts().frozenBy() != null) {
            throw GrievanceProblem.ALREADY_FROZEN.problem();
        }
        return Freezing.of(opened.facts().state()).orElseThrow(GrievanceProblem.NOTHING_TO_FREEZE::problem);
    }

    private Uni<Void> freeze(Mutiny.Session tx, String by, OpenGrievance.Opened opened, Freezing how) {
        UUID aidCase = opened.facts().id();
        Grievance grievance = opened.grievance();
        Uni<UUID> held =
                switch (how) {
                    case HOLD_BACK -> Uni.createFrom().nullItem();
                    case BLOCK_LINE -> batches.without(tx, aidCase, by).map(nothing -> (UUID) null);
                    case HOLD_MONEY -> hold(tx, by, grievance);
                };
        return held.chain(hold -> store.freeze(tx, grievance.id(), how, hold, by))
                .chain(() -> cases.freeze(tx, aidCase, grievance.id(), by));
    }

    /** On the very account that the posting in question spent from. */
    private Uni<UUID> hold(Mutiny.Session tx, String by, Grievance grievance) {
        Uni<KnowPostings.Posting> posting = grievance.posting() == null
                ? postings.latestOf(tx, grievance.aidCase())
                : postings.of(tx, grievance.posting(), null);
        return posting.chain(
                it -> freeze.on(tx, it.account(), it.amount(), grievance.id().toString(), by));
    }
}
