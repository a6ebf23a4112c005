package org.workercare.health.tour;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.campaign.FindCampaign;
import org.workercare.health.fleet.FindFleet;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;

/** Sends a bus and a team out for a campaign. */
@ApplicationScoped
public class PlanTour {

    /** Which campaign, bus and team. */
    public record Request(
            @NotNull UUID campaign,
            @NotNull UUID bus,
            @NotNull UUID team,

            @NotBlank @Size(max = 200) @Schema(examples = "大兴区巡回体检")
            String title) {}

    private final FindCampaign findCampaign;
    private final FindFleet findFleet;
    private final TourStore store;

    PlanTour(FindCampaign findCampaign, FindFleet findFleet, TourStore store) {
        this.findCampaign = findCampaign;
        this.findFleet = findFleet;
        this.store = store;
    }

    public Uni<Tour> by(Mutiny.Session tx, Caller caller, Request request) {
        return findCampaign.within(tx, caller, request.campaign()).chain(campaign -> findFleet
                .team(tx, caller, request.team())
                .chain(() -> findFleet.bus(tx, caller, request.bus()))
                .map(bus -> new Tour(
                        Ids.next(),
                        campaign.id(),
                        campaign.organisation(),
                        bus.id(),
                        request.team(),
                        request.title(),
                        bus.throughputPerHour(),
                        0))
                .call(tour -> store.insert(tx, tour)));
    }
}
