package org.workercare.health.counselling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.worker.FindWorkers;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;

/** Finds out whom a request about a session means, and whether the caller may speak for them. */
@ApplicationScoped
class SessionWorkers {

    private final SessionStore store;
    private final FindWorkers findWorkers;

    SessionWorkers(SessionStore store, FindWorkers findWorkers) {
        this.store = store;
        this.findWorkers = findWorkers;
    }

    /** The session, locked, for a caller who may act on it. */
    Uni<Session> lock(Mutiny.Session tx, Caller caller, UUID session) {
        return store.lock(tx, session)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(found -> {
                    if (isStaff(caller)) {
                        caller.requireReach(found.organisation());
                    }
                });
    }

    /** @param tokens null or empty for the caller alone */
    Uni<List<UUID>> meant(Mutiny.Session tx, Caller caller, List<String> tokens) {
        Set<String> meant = tokens == null || tokens.isEmpty() ? Set.of(caller.id()) : Set.copyOf(tokens);
        if (!isStaff(caller) && !meant.equals(Set.of(caller.id()))) {
            throw CommonProblem.FORBIDDEN_ROLE.problem("/personTokens");
        }
        return findWorkers.byTokens(tx, meant).map(known -> {
            Set<String> found =
                    known.stream().map(FindWorkers.Known::personToken).collect(Collectors.toSet());
            if (!found.containsAll(meant)) {
                throw CounsellingProblem.WORKER_UNKNOWN.problem("/personTokens");
            }
            return known.stream().map(FindWorkers.Known::worker).sorted().toList();
        });
    }

    private static boolean isStaff(Caller caller) {
        return caller.has(Role.NURSE) || caller.has(Role.ORGANISER);
    }
}
