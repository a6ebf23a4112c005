package org.workercare.health.disclosure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.HealthEvent;
import org.workercare.health.visit.FindVisit;
import org.workercare.health.visit.Visit;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;

/** Tells the aid office that a worker needs help, if the worker has consented; not what was found. */
@ApplicationScoped
public class ReferWorker {

    /** What help. */
    public record Request(@NotNull ReferralKind kind) {}

    /** A referral that was made. */
    public record Referral(UUID id, UUID visitId, ReferralKind kind) {}

    private record Made(UUID referralId, OrganisationId organisation, String personToken, ReferralKind kind) {}

    private final FindVisit findVisit;
    private final ConsentStore store;
    private final Outbox outbox;

    ReferWorker(FindVisit findVisit, ConsentStore store, Outbox outbox) {
        this.findVisit = findVisit;
        this.store = store;
        this.outbox = outbox;
    }

    public Uni<Referral> by(Mutiny.Session tx, Caller caller, UUID visitId, Request request) {
        return findVisit.forStaff(tx, caller, visitId).chain(visit -> store.hold(
                        tx, visit.personToken(), Purpose.AID_REFERRAL)
                .onItem()
                .ifNull()
                .failWith(DisclosureProblem.CONSENT_MISSING::problem)
                .chain(() -> refer(tx, caller, visit, request.kind())));
    }

    private Uni<Referral> refer(Mutiny.Session tx, Caller caller, Visit visit, ReferralKind kind) {
        Referral referral = new Referral(Ids.next(), visit.id(), kind);
        Made told = new Made(referral.id(), visit.organisation(), visit.personToken(), kind);
        return store.refer(tx, referral, visit.organisation().value(), caller.id())
                .invoke(made -> {
                    if (made == 0) {
                        throw DisclosureProblem.REFERRAL_ALREADY_MADE.problem();
                    }
                })
                .chain(() -> outbox.append(tx, new OutgoingEvent(HealthEvent.REFERRAL_MADE, referral.id(), told)))
                .replaceWith(referral);
    }
}
