package org.workercare.health.booking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** A campaign's roster and places in figures. */
@ApplicationScoped
public class CampaignRoster {

    /** Workers of one industry. */
    public record ByIndustry(String industry, int workers) {}

    /** Workers exposed to one hazard. */
    public record ByHazard(String hazard, int workers) {}

    /** Places in all slots, and how many are taken. */
    public record Places(int places, int booked) {}

    private final RosterStore roster;
    private final SlotStore slots;

    CampaignRoster(RosterStore roster, SlotStore slots) {
        this.roster = roster;
        this.slots = slots;
    }

    public Uni<List<ByIndustry>> byIndustry(Mutiny.Session tx, UUID campaign) {
        return roster.byIndustry(tx, campaign);
    }

    public Uni<List<ByHazard>> byHazard(Mutiny.Session tx, UUID campaign) {
        return roster.byHazard(tx, campaign);
    }

    public Uni<Places> places(Mutiny.Session tx, UUID campaign) {
        return slots.places(tx, campaign);
    }
}
