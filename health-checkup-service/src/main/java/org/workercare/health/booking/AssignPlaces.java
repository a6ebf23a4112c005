package org.workercare.health.booking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.campaign.Campaign;
import org.workercare.health.campaign.FindCampaign;
import org.workercare.health.visit.OpenVisits;
import org.workercare.platform.web.identity.Caller;

/**
 * Gives the whole roster places, in the roster's order and by time: first at stops for the worker's own enterprise, then
 * wherever there is room.
 */
@ApplicationScoped
public class AssignPlaces {

    /**
     * What came of it.
     *
     * @param booked workers who got a place now
     * @param alreadyBooked workers who had one before
     * @param withoutPlace workers for whom there was none
     */
    public record Outcome(int booked, int alreadyBooked, int withoutPlace) {}

    private final FindCampaign findCampaign;
    private final SlotStore store;
    private final OpenVisits openVisits;

    AssignPlaces(FindCampaign findCampaign, SlotStore store, OpenVisits openVisits) {
        this.findCampaign = findCampaign;
        this.store = store;
        this.openVisits = openVisits;
    }

    public Uni<Outcome> by(Mutiny.Session tx, Caller caller, UUID campaignId) {
        return findCampaign.within(tx, caller, campaignId).chain(campaign -> store.lockAll(tx, campaignId)
                .chain(() -> store.assign(tx, campaignId, true, caller.id()))
                .chain(own -> store.assign(tx, campaignId, false, caller.id())
                        .map(others ->
                                Stream.concat(own.stream(), others.stream()).toList()))
                .call(placed -> openVisits.by(tx, openings(campaign, placed)))
                .chain(placed -> store.standing(tx, campaignId)
                        .map(standing -> new Outcome(
                                placed.size(),
                                standing.booked() - placed.size(),
                                standing.workers() - standing.booked()))));
    }

    private static List<OpenVisits.Opening> openings(Campaign campaign, List<Placed> placed) {
        return placed.stream().map(worker -> Visits.opening(campaign, worker)).toList();
    }
}
