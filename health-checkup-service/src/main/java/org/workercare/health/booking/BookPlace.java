package org.workercare.health.booking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.campaign.FindCampaign;
import org.workercare.health.visit.OpenVisits;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;

/** Gives one worker one place. */
@ApplicationScoped
public class BookPlace {

    /** @param personToken whom to book; left out by a worker who books alone */
    public record Request(@Size(min = 1, max = 128) String personToken) {}

    private final SlotStore slots;
    private final RosterStore roster;
    private final FindCampaign findCampaign;
    private final OpenVisits openVisits;

    BookPlace(SlotStore slots, RosterStore roster, FindCampaign findCampaign, OpenVisits openVisits) {
        this.slots = slots;
        this.roster = roster;
        this.findCampaign = findCampaign;
        this.openVisits = openVisits;
    }

    Uni<Booking> by(Mutiny.Session tx, Caller caller, UUID slotId, Request request) {
        String token = whom(caller, request);
        return slots.lock(tx, slotId)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(slot -> mayBook(caller, slot))
                .chain(slot -> roster.entry(tx, slot.campaign(), token)
                        .onItem()
                        .ifNull()
                        .failWith(() -> BookingProblem.NOT_ON_ROSTER.problem("/personToken"))
                        .chain(entry -> book(tx, caller, slot, entry)));
    }

    private static String whom(Caller caller, Request request) {
        boolean forOthers = caller.has(Role.ORGANISER) || caller.has(Role.NURSE);
        if (request.personToken() == null) {
            return caller.id();
        }
        if (!forOthers && !request.personToken().equals(caller.id())) {
            throw CommonProblem.FORBIDDEN_ROLE.problem("/personToken");
        }
        return request.personToken();
    }

    private static void mayBook(Caller caller, Slot slot) {
        if (!caller.has(Role.WORKER)) {
            caller.requireReach(slot.organisation());
        }
        if (!slot.hasRoom()) {
            throw BookingProblem.SLOT_FULL.problem();
        }
    }

    private Uni<Booking> book(Mutiny.Session tx, Caller caller, Slot slot, RosterStore.Entry entry) {
        UUID visit = Ids.next();
        return slots.book(tx, visit, slot, entry, caller.id())
                .invoke(booked -> {
                    if (booked == 0) {
                        throw BookingProblem.ALREADY_BOOKED.problem();
                    }
                })
                .chain(() -> slots.count(tx, slot.id(), 1))
                .chain(() -> findCampaign.anywhere(tx, slot.campaign()))
                .chain(campaign -> openVisits.by(tx, List.of(Visits.opening(campaign, placed(visit, entry)))))
                .chain(() -> slots.booking(tx, visit));
    }

    private static Placed placed(UUID visit, RosterStore.Entry entry) {
        return new Placed(
                visit, entry.worker(), entry.token(), entry.sex(), entry.employer(), entry.industry(), entry.hazards());
    }
}
