package org.workercare.station.wishes;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.PoisonEventException;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.problems.ProblemException;
import org.workercare.station.site.Move;
import org.workercare.station.site.MoveSite;

/** Hears what funding decided about the projects that came from proposals. */
@ApplicationScoped
class ProjectEvents implements EventHandler {

    private static final Map<String, Trail.Step> HEARD = Map.of(
            "org.workercare.funding.project.declared.v1", Trail.Step.DECLARED,
            "org.workercare.funding.project.reviewed.v1", Trail.Step.REVIEWED);
    private static final String APPROVED = "org.workercare.funding.project.approved.v1";
    private static final String REJECTED = "org.workercare.funding.project.rejected.v1";
    private static final String OURS = "station-proposal";

    private final ProposalStore proposals;
    private final TrailStore trails;
    private final MoveSite move;

    ProjectEvents(ProposalStore proposals, TrailStore trails, MoveSite move) {
        this.proposals = proposals;
        this.trails = trails;
        this.move = move;
    }

    @Override
    public Set<String> topics() {
        return Set.of("funding.projects");
    }

    @Override
    public boolean takes(String type) {
        return type.equals(APPROVED) || type.equals(REJECTED) || HEARD.containsKey(type);
    }

    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        JsonNode source = event.data().path("source");
        if (!OURS.equals(source.path("kind").asText())) {
            return Uni.createFrom().voidItem();
        }
        UUID proposal = id(source.path("reference"));
        if (HEARD.containsKey(event.type())) {
            return trails.note(tx, proposal, HEARD.get(event.type()));
        }
        UUID project = id(event.data().path("projectId"));
        return proposals
                .lock(tx, proposal)
                .chain(found -> decide(tx, event, found, project))
                .onFailure(ProblemException.class)
                .transform(failure -> new PoisonEventException("the proposed site refuses: " + failure.getMessage()))
                .replaceWithVoid();
    }

    private Uni<?> decide(Mutiny.Session tx, IncomingEvent event, Proposal proposal, UUID project) {
        if (proposal == null) {
            throw new PoisonEventException("no proposal is called so");
        }
        if (proposal.state() != Proposal.State.SUBMITTED) {
            return Uni.createFrom().voidItem();
        }
        boolean approved = event.type().equals(APPROVED);
        Trail.Step step = approved ? Trail.Step.APPROVED : Trail.Step.REJECTED;
        return trails.note(tx, proposal.id(), step)
                .chain(() -> approved
                        ? approve(tx, proposal, project, amount(event.data().path("amount")))
                        : reject(tx, proposal, project));
    }

    private Uni<?> approve(Mutiny.Session tx, Proposal proposal, UUID project, Money budget) {
        return proposals
                .decide(tx, proposal.id(), Proposal.State.APPROVED, project)
                .chain(() -> move.by(tx, proposal.siteId(), new Move.Plan(project, budget), site -> {}));
    }

    private Uni<?> reject(Mutiny.Session tx, Proposal proposal, UUID project) {
        return proposals
                .decide(tx, proposal.id(), Proposal.State.REJECTED, project)
                .chain(() -> move.by(tx, proposal.siteId(), new Move.Close("立项未获批准"), site -> {}));
    }

    private static UUID id(JsonNode node) {
        try {
            return UUID.fromString(node.asText());
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("an id is no UUID");
        }
    }

    private static Money amount(JsonNode node) {
        try {
            return Money.parse(node.path("amount").asText());
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("the amount is no money");
        }
    }
}
