package org.workercare.funding.aid.grievance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.aid.CaseFacts;
import org.workercare.funding.aid.disbursement.CancelBatch;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/** Locks a grievance that waits for an answer, with its case, for somebody who may deal with it. */
@ApplicationScoped
class OpenGrievance {

    /** A grievance and its case, both locked. */
    record Opened(Grievance grievance, CaseFacts facts) {}

    private final GrievanceStore store;
    private final CancelBatch batches;
    private final AdvanceCases cases;
    private final Preconditions preconditions;

    OpenGrievance(GrievanceStore store, CancelBatch batches, AdvanceCases cases, Preconditions preconditions) {
        this.store = store;
        this.batches = batches;
        this.cases = cases;
        this.preconditions = preconditions;
    }

    Uni<Opened> by(Mutiny.Session tx, Caller caller, UUID id) {
        return store.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(grievance -> refuse(caller, grievance))
                .call(grievance -> batches.lockBatchOf(tx, grievance.aidCase()))
                .chain(grievance -> cases.lock(tx, List.of(grievance.aidCase()))
                        .map(found -> new Opened(grievance, found.getFirst())))
                .invoke(opened -> refusePartaker(caller, opened.facts()));
    }

    private void refuse(Caller caller, Grievance grievance) {
        caller.requireReach(grievance.organisation());
        preconditions.require(grievance.version());
        if (!grievance.state().isOpen()) {
            throw GrievanceProblem.GRIEVANCE_ANSWERED.problem();
        }
        if (grievance.filedBy().equals(caller.id())) {
            throw GrievanceProblem.OWN_GRIEVANCE.problem();
        }
    }

    private static void refusePartaker(Caller caller, CaseFacts facts) {
        if (facts.partakers().contains(caller.id())) {
            throw GrievanceProblem.OWN_GRIEVANCE.problem();
        }
    }
}
