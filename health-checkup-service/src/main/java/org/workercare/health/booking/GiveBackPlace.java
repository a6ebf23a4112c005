package org.workercare.health.booking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.visit.CampaignVisits;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;

/** Frees a place that is not needed, as long as nothing was examined. */
@ApplicationScoped
public class GiveBackPlace {

    private final SlotStore store;
    private final CampaignVisits visits;

    GiveBackPlace(SlotStore store, CampaignVisits visits) {
        this.store = store;
        this.visits = visits;
    }

    public Uni<Void> by(Mutiny.Session tx, Caller caller, UUID visit) {
        return found(tx, visit)
                .invoke(booking -> mayGiveBack(caller, booking))
                .chain(booking -> store.lock(tx, booking.slotId()))
                .chain(slot -> store.unbook(tx, visit)
                        .invoke(rows -> {
                            if (rows == 0) {
                                throw CommonProblem.NOT_FOUND.problem();
                            }
                        })
                        .chain(() -> store.count(tx, slot.id(), -1)))
                .chain(() -> visits.withdraw(tx, visit))
                .invoke(withdrawn -> {
                    if (!withdrawn) {
                        throw BookingProblem.BOOKING_HAS_RESULTS.problem();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Booking> found(Mutiny.Session tx, UUID visit) {
        return store.booking(tx, visit).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }

    private static void mayGiveBack(Caller caller, Booking booking) {
        boolean own = booking.personToken().equals(caller.id());
        boolean forOthers = caller.has(Role.ORGANISER) || caller.has(Role.NURSE);
        if (!own && !forOthers) {
            throw CommonProblem.FORBIDDEN_ROLE.problem();
        }
        if (!own) {
            caller.requireReach(booking.organisation());
        }
    }
}
