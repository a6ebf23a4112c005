package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.household.Difficulty;
import org.workercare.funding.common.EventData;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.PoisonEventException;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.ProblemException;

/** Drafts a case for every referral. Who is meant, the caseworker learns from the person, not from the event. */
@ApplicationScoped
class ReferralEvents implements EventHandler {

    private static final String MADE = "org.workercare.health.referral.made.v1";
    private static final String BY = "event:health";

    private record Referral(UUID referralId, OrganisationId organisation) {}

    private final EventData data;
    private final AidStore store;
    private final DraftCase draft;

    ReferralEvents(EventData data, AidStore store, DraftCase draft) {
        this.data = data;
        this.store = store;
        this.draft = draft;
    }

    @Override
    public Set<String> topics() {
        return Set.of("health.referrals");
    }

    @Override
    public boolean takes(String type) {
        return type.equals(MADE);
    }

    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        Referral referral = data.read(event, Referral.class);
        DraftCase.Request request =
                new DraftCase.Request(referral.organisation(), Difficulty.OCCUPATIONAL_HEALTH, null);
        return store.knowsReferral(tx, referral.referralId())
                .chain(known -> known
                        ? Uni.createFrom().voidItem()
                        : draft.by(tx, BY, request, referral.referralId()).replaceWithVoid())
                .onFailure(ProblemException.class)
                .transform(refused -> new PoisonEventException(refused.getMessage()));
    }
}
