package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.StationEvent;
import org.workercare.station.site.Site;

/** Claims a day's discounts, each sale once. */
@ApplicationScoped
public class ClaimSubsidy {

    /** Which day, in China. */
    @Schema(name = "ClaimSubsidy")
    public record Request(
            @NotNull @Schema(examples = "2026-11-23") LocalDate day) {}

    private record Claimed(
            UUID claimId, UUID siteId, OrganisationId organisation, LocalDate day, int meals, Money amount) {}

    private final MealStore store;
    private final Outbox outbox;

    ClaimSubsidy(MealStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    Uni<SubsidyClaim> of(Mutiny.Session tx, Site site, LocalDate day) {
        UUID id = Ids.next();
        return store.today(tx)
                .invoke(today -> {
                    if (day.isAfter(today)) {
                        throw MealProblem.DAY_TO_COME.problem("/day");
                    }
                })
                .chain(() -> store.take(tx, id, site.id(), day))
                .chain(sales -> claim(tx, id, site, day, sales))
                .call(claim -> outbox.append(tx, told(claim)));
    }

    private Uni<SubsidyClaim> claim(Mutiny.Session tx, UUID id, Site site, LocalDate day, List<MealSale> sales) {
        Money amount = sales.stream().map(MealSale::discount).reduce(Money.ZERO, Money::plus);
        if (!amount.isPositive()) {
            throw MealProblem.NOTHING_TO_CLAIM.problem("/day");
        }
        int meals = sales.stream().mapToInt(MealSale::quantity).reduce(0, Math::addExact);
        return store.claim(tx, id, site.id(), site.organisation(), day, meals, amount);
    }

    private static OutgoingEvent told(SubsidyClaim claim) {
        Claimed data = new Claimed(
                claim.id(), claim.siteId(), claim.organisation(), claim.day(), claim.meals(), claim.amount());
        return new OutgoingEvent(StationEvent.SUBSIDY_CLAIMED, claim.id(), data);
    }
}
