package org.workercare.health.fleet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;

/** Finds a bus or a team that a caller may use. */
@ApplicationScoped
public class FindFleet {

    private final FleetStore store;

    FindFleet(FleetStore store) {
        this.store = store;
    }

    /** @return fails with {@code not-found}, or {@code forbidden-organisation} outside the caller's subtree */
    public Uni<Bus> bus(Mutiny.Session tx, Caller caller, UUID id) {
        return store.bus(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(bus -> caller.requireReach(bus.organisation()));
    }

    /** @return fails with {@code not-found}, or {@code forbidden-organisation} outside the caller's subtree */
    public Uni<Team> team(Mutiny.Session tx, Caller caller, UUID id) {
        return store.team(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(team -> caller.requireReach(team.organisation()));
    }
}
