package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.household.Difficulty;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.organisation.KnowOrganisations;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;

/** Drafts an aid case, by a caseworker or for a referral. */
@ApplicationScoped
class DraftCase {

    /** @param applicant may follow later */
    record Request(
            @NotNull OrganisationId organisation,
            @NotNull Difficulty difficulty,
            @Valid Applicant applicant) {}

    private final KnowOrganisations organisations;
    private final SealApplicant seal;
    private final TraceStore trace;
    private final Outbox outbox;

    DraftCase(KnowOrganisations organisations, SealApplicant seal, TraceStore trace, Outbox outbox) {
        this.organisations = organisations;
        this.seal = seal;
        this.trace = trace;
        this.outbox = outbox;
    }

    /** @param referral it comes of, or null */
    Uni<AidCase> by(Mutiny.Session tx, String person, Request request, UUID referral) {
        AidCase made = new AidCase();
        made.id = Ids.next();
        made.organisation = request.organisation();
        made.state = AidState.DRAFT;
        made.difficulty = request.difficulty();
        made.referral = referral;
        made.draftedBy = person;
        if (request.applicant() != null) {
            seal.into(made, request.applicant(), "/applicant");
        }
        return organisations
                .require(tx, List.of(request.organisation()), "/organisation")
                .chain(() -> tx.persist(made))
                .chain(() -> trace.add(tx, List.of(made.id), "DRAFT", person, null))
                .chain(() -> outbox.append(tx, new OutgoingEvent(FundingEvent.CASE_DRAFTED, made.id, made.told())))
                .replaceWith(made);
    }
}
