package org.workercare.health.visit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;

/** Finds a visit for somebody who may see it. */
@ApplicationScoped
public class FindVisit {

    private final VisitStore store;

    FindVisit(VisitStore store) {
        this.store = store;
    }

    /** For the worker it is about, and for nurses and physicians who reach it; everybody else is turned away. */
    public Uni<Visit> forReader(Mutiny.Session tx, Caller caller, UUID id) {
        return found(tx, id).invoke(visit -> {
            if (!visit.personToken().equals(caller.id())) {
                requireStaff(caller, visit);
            }
        });
    }

    /** For nurses and physicians who reach it. */
    public Uni<Visit> forStaff(Mutiny.Session tx, Caller caller, UUID id) {
        return found(tx, id).invoke(visit -> requireStaff(caller, visit));
    }

    /** The caller's own, the latest first. */
    public Uni<List<Visit>> ownOf(Mutiny.Session tx, Caller caller) {
        return store.ofPerson(tx, caller.id());
    }

    private static void requireStaff(Caller caller, Visit visit) {
        if (!caller.has(Role.NURSE) && !caller.has(Role.PHYSICIAN)) {
            throw CommonProblem.FORBIDDEN_ROLE.problem();
        }
        caller.requireReach(visit.organisation());
    }

    private Uni<Visit> found(Mutiny.Session tx, UUID id) {
        return store.find(tx, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }
}
