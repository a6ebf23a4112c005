package org.workercare.funding.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.common.Positive;
import org.workercare.funding.ledger.AllocateEmergency;
import org.workercare.funding.ledger.Purse;
import org.workercare.funding.programme.LookUpProgrammes;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;

/** Gives flood money out at once, within the programme's ceiling. */
@ApplicationScoped
class GiveInEmergency {

    /**
     * Who gets how much, and why: a project, or a union for one of its sub-categories.
     *
     * @param reason nothing personal
     */
    record Request(
            @NotNull UUID programme,
            UUID project,
            OrganisationId organisation,
            @Size(min = 1, max = 20) String subCategory,
            @NotNull @Positive Money amount,
            @NotBlank @Size(max = 500) String reason) {

        boolean isClear() {
            return project == null
                    ? organisation != null && subCategory != null
                    : organisation == null && subCategory == null;
        }
    }

    private final EmergencyStore store;
    private final LookUpProgrammes programmes;
    private final FindTarget target;
    private final AllocateEmergency allocate;
    private final Outbox outbox;
    private final int daysToReview;

    GiveInEmergency(
            EmergencyStore store,
            LookUpProgrammes programmes,
            FindTarget target,
            AllocateEmergency allocate,
            Outbox outbox,
            @ConfigProperty(name = "workercare.emergency.review-days", defaultValue = "7") int daysToReview) {
        this.store = store;
        this.programmes = programmes;
        this.target = target;
        this.allocate = allocate;
        this.outbox = outbox;
        this.daysToReview = daysToReview;
    }

    Uni<EmergencyAllocation> by(Mutiny.Session tx, Caller caller, Request request) {
        if (!request.isClear()) {
            throw EmergencyProblem.UNCLEAR_TARGET.problem("/organisation");
        }
        UUID id = Ids.next();
        return programmes
                .of(tx, request.programme())
                .chain(programme -> keepBelowCeiling(tx, programme, request.amount()))
                .chain(() -> target.of(tx, request))
                .chain(purse -> allocate.to(tx, purse, request.amount(), id.toString(), caller.id())
                        .call(given -> target.note(tx, purse, given, request.amount()))
                        .chain(given -> store.now(tx).map(now -> {
                            EmergencyAllocation made = allocation(id, purse, given, request, caller);
                            made.postedAt = now;
                            made.reviewDue = now.plusDays(daysToReview);
                            return made;
                        })))
                .call(tx::persist)
                .call(tx::flush)
                .call(made -> outbox.append(
                        tx, List.of(new OutgoingEvent(FundingEvent.EMERGENCY_POSTED, made.id, made.told()))));
    }

    private Uni<Void> keepBelowCeiling(Mutiny.Session tx, LookUpProgrammes.Known programme, Money amount) {
        return store.take(tx, programme.id(), programme.emergencyCeiling(), amount)
                .chain(taken -> taken
                        ? Uni.createFrom().voidItem()
                        : store.left(tx, programme.id())
                                .invoke(left -> {
                                    throw EmergencyProblem.ABOVE_EMERGENCY_CEILING.problem(
                                            "/amount", Map.of("left", left));
                                })
                                .replaceWithVoid());
    }

    private static EmergencyAllocation allocation(
            UUID id, Purse purse, AllocateEmergency.Given given, Request request, Caller caller) {
        EmergencyAllocation made = new EmergencyAllocation();
        made.id = id;
        made.programme = purse.programme();
        made.organisation = purse.organisation();
        made.subCategory = purse.subCategory();
        made.project = purse.project();
        made.account = given.account();
        made.funder = given.funder();
        made.amount = request.amount();
        made.fromReserve = given.fromReserve();
        made.returned = Money.ZERO;
        made.reason = request.reason();
        made.state = EmergencyState.POSTED_UNREVIEWED;
        made.postedBy = caller.id();
        return made;
    }
}
