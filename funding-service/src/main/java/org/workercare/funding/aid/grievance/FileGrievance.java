package org.workercare.funding.aid.grievance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.aid.CaseFacts;
import org.workercare.funding.aid.disbursement.KnowPostings;
import org.workercare.funding.aid.person.PersonSeals;
import org.workercare.funding.common.FundingEvent;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Ids;

/** Takes a grievance about a case, or about the exact posting that paid one. */
@ApplicationScoped
class FileGrievance {

    /**
     * What somebody says. It prints without its content.
     *
     * @param aidCase or {@code posting}: one of the two
     */
    public record Request(
            UUID aidCase,
            UUID posting,
            @NotBlank @Size(max = 2_000) String content) {

        @Override
        public String toString() {
            return "Request[hidden]";
        }
    }

    private final GrievanceStore store;
    private final AdvanceCases cases;
    private final KnowPostings postings;
    private final PersonSeals seals;
    private final Outbox outbox;
    private final int days;

    FileGrievance(
            GrievanceStore store,
            AdvanceCases cases,
            KnowPostings postings,
            PersonSeals seals,
            Outbox outbox,
            @ConfigProperty(name = "workercare.aid.grievance-days") int days) {
        this.store = store;
        this.cases = cases;
        this.postings = postings;
        this.seals = seals;
        this.outbox = outbox;
        this.days = days;
    }

    Uni<Grievance> by(Mutiny.Session tx, String by, Request request) {
        if ((request.aidCase() == null) == (request.posting() == null)) {
            throw GrievanceProblem.SUBJECT_UNCLEAR.problem(request.aidCase() == null ? "/aidCase" : "/posting");
        }
        UUID id = Ids.next();
        return subject(tx, request)
                .chain(facts -> store.insert(tx, made(id, facts, request, by), days)
                        .chain(() -> cases.note(tx, facts.id(), "GRIEVANCE", by, id.toString())))
                .chain(() -> store.find(tx, id))
                .call(made -> outbox.append(tx, new OutgoingEvent(FundingEvent.GRIEVANCE_FILED, id, made.told())));
    }

    private Uni<CaseFacts> subject(Mutiny.Session tx, Request request) {
        Uni<UUID> aidCase = request.posting() == null
                ? Uni.createFrom().item(request.aidCase())
                : postings.of(tx, request.posting(), "/posting").map(KnowPostings.Posting::aidCase);
        return aidCase.chain(id -> cases.look(tx, id))
                .onItem()
                .ifNull()
                .failWith(() -> GrievanceProblem.UNKNOWN_CASE.problem("/aidCase"));
    }

    private Grievance made(UUID id, CaseFacts facts, Request request, String by) {
        return new Grievance(
                id,
                facts.id(),
                request.posting(),
                facts.organisation(),
                seals.seal(PersonSeals.Field.GRIEVANCE, request.content()),
                by,
                null,
                null,
                false,
                GrievanceState.FILED,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
