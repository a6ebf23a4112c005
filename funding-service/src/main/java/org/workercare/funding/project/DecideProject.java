package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/**
 * Reviews, sends back, approves, rejects or closes one project or its amendment. An approval is of the dossier whose hash it
 * names and moves the money, or fails with it.
 */
@ApplicationScoped
class DecideProject {

    private final ProjectStore store;
    private final DossierStore dossiers;
    private final DecisionStore decisions;
    private final KnowLives lives;
    private final Preconditions preconditions;
    private final FundDecision money;
    private final Outbox outbox;

    DecideProject(
            ProjectStore store,
            DossierStore dossiers,
            DecisionStore decisions,
            KnowLives lives,
            Preconditions preconditions,
            FundDecision money,
            Outbox outbox) {
        this.store = store;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.lives = lives;
        this.preconditions = preconditions;
        this.money = money;
        this.outbox = outbox;
    }

    /**
     * @param reason null where none was given
     * @param hash of the dossier as an approver saw it, else null
     */
    Uni<Project> by(Mutiny.Session tx, Caller caller, UUID id, ProjectAct act, String reason, String hash) {
        return store.lock(tx, List.of(id)).chain(found -> {
            if (found.isEmpty()) {
                throw CommonProblem.NOT_FOUND.problem();
            }
            Project project = found.getFirst();
            caller.requireReach(project.organisation);
            preconditions.require(project.version);
            return lives.of(tx, found)
                    .map(known -> known.get(id).life())
                    .invoke(life -> life.refuses(act, caller.id(), caller.organisation())
                            .ifPresent(refusal -> {
                                throw refusal.problem();
                            }))
                    .call(() -> act == ProjectAct.APPROVE ? requireHash(tx, id, hash) : nothing())
                    .chain(life -> decide(tx, caller, project, act, reason, life.after(act)));
        });
    }

    /** It is computed from the rows, so that nothing but what was seen is approved. */
    private Uni<Void> requireHash(Mutiny.Session tx, UUID id, String named) {
        return dossiers.hashNow(tx, id)
                .invoke(now -> {
                    if (!now.equals(named)) {
                        throw ProjectProblem.DOSSIER_CHANGED.problem("/hash");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Project> decide(
            Mutiny.Session tx, Caller caller, Project project, ProjectAct act, String reason, ProjectState after) {
        return decisions
                .record(tx, List.of(Decision.on(project, act, caller, reason)))
                .chain(() -> money.of(tx, project, act, caller.id()))
                .chain(() -> advance(tx, caller, project, act, reason, after))
                .chain(() -> store.reread(tx, project.id))
                .call(now -> Telling.of(act, project.state, after)
                        .<Uni<?>>map(event -> outbox.append(tx, new OutgoingEvent(event, project.id, now.told())))
                        .orElseGet(DecideProject::nothing));
    }

    private Uni<Void> advance(
            Mutiny.Session tx, Caller caller, Project project, ProjectAct act, String reason, ProjectState after) {
        if (project.state.amends() && after == ProjectState.APPROVED) {
            return act == ProjectAct.APPROVE
                    ? store.putAmendmentInForce(tx, project.id, caller.id())
                    : store.dropAmendment(tx, project.id);
        }
        boolean isRefusal = act == ProjectAct.REJECT || act == ProjectAct.SEND_BACK;
        return store.advance(tx, List.of(project.id), act, after, isRefusal ? reason : caller.id());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
