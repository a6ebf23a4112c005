package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.EventData;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.programme.KnowSubCategories;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.PoisonEventException;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.ProblemException;

/** Declares a project for every proposal of a station. */
@ApplicationScoped
class ProposalEvents implements EventHandler {

    /** Nobody's subject: so anybody may review what an event declared. */
    private static final String DECLARER = "event:station";

    private static final String SUBMITTED = "org.workercare.station.proposal.submitted.v1";

    private record Proposal(
            UUID proposalId, OrganisationId organisation, String title, Money budget, String subCategory) {}

    private final EventData data;
    private final KnowSubCategories programmes;
    private final DeclareProject declare;

    ProposalEvents(EventData data, KnowSubCategories programmes, DeclareProject declare) {
        this.data = data;
        this.programmes = programmes;
        this.declare = declare;
    }

    @Override
    public Set<String> topics() {
        return Set.of("station.proposals");
    }

    @Override
    public boolean takes(String type) {
        return type.equals(SUBMITTED);
    }

    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        Proposal proposal = data.read(event, Proposal.class);
        return programmes
                .latestProgrammeWith(tx, proposal.subCategory())
                .onItem()
                .ifNull()
                .failWith(() -> new PoisonEventException("no programme has the sub-category"))
                .chain(programme -> declare.of(tx, declaration(proposal, programme), OrganisationId.NATIONAL))
                .onFailure(ProblemException.class)
                .transform(refused -> new PoisonEventException(refused.getMessage()))
                .replaceWithVoid();
    }

    private static Declaration declaration(Proposal proposal, UUID programme) {
        Source source =
                new Source(Source.STATION_PROPOSAL, proposal.proposalId().toString());
        return new Declaration(
                Ids.next(),
                programme,
                proposal.organisation(),
                proposal.subCategory(),
                proposal.title(),
                Earmark.GENERAL,
                0,
                proposal.budget(),
                source,
                DECLARER,
                List.of(),
                List.of());
    }
}
