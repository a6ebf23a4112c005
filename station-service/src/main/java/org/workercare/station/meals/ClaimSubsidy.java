package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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

/** Claims a day's subsidy, each sale once. */
@ApplicationScoped
public class ClaimSubsidy {

    /** Which day, in China. */
    @Schema(name = "ClaimSubsidy")
    public record Request(
            @NotNull @Schema(examples = "2026-11-23") LocalDate day) {}

    private record Claimed(
            UUID claimId, UUID siteId, OrganisationId organisation, LocalDate day, int meals, Money amount) {}

    private final SaleStore sales;
    private final ClaimStore claims;
    private final Outbox outbox;

    ClaimSubsidy(SaleStore sales, ClaimStore claims, Outbox outbox) {
        this.sales = sales;
        this.claims = claims;
        this.outbox = outbox;
    }

    /** Claims what no claim has yet. Fails with {@code day-to-come} or {@code nothing-to-claim}. */
    Uni<SubsidyClaim> of(Mutiny.Session tx, Site site, LocalDate day) {
        UUID id = Ids.next();
        return claims.today(tx)
                .invoke(today -> {
                    if (day.isAfter(today)) {
                        throw MealProblem.DAY_TO_COME.problem("/day");
                    }
                })
                .chain(() -> sales.lockDay(tx, site.id(), day))
                .chain(() -> claims.take(tx, id, site.id(), day))
                .chain(taken -> claim(tx, id, site.id(), site.organisation(), day, taken, null));
    }

    /** Claims anew what funding refused, as it was corrected since; the refused claim's row is locked. */
    Uni<SubsidyClaim> anew(Mutiny.Session tx, SubsidyClaim refused) {
        UUID id = Ids.next();
        return claims.retake(tx, id, refused.id())
                .chain(taken ->
                        claim(tx, id, refused.siteId(), refused.organisation(), refused.day(), taken, refused.id()));
    }

    private Uni<SubsidyClaim> claim(
            Mutiny.Session tx,
            UUID id,
            UUID site,
            OrganisationId organisation,
            LocalDate day,
            ClaimStore.Taken taken,
            UUID renews) {
        if (!taken.amount().isPositive() || taken.meals() <= 0) {
            throw MealProblem.NOTHING_TO_CLAIM.problem("/day");
        }
        return claims.claim(tx, id, site, organisation, day, taken, renews)
                .call(claim -> outbox.append(tx, told(claim)));
    }

    private static OutgoingEvent told(SubsidyClaim claim) {
        Claimed data = new Claimed(
                claim.id(), claim.siteId(), claim.organisation(), claim.day(), claim.meals(), claim.amount());
        return new OutgoingEvent(StationEvent.SUBSIDY_CLAIMED, claim.id(), data);
    }
}
