package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.StationEvent;
import org.workercare.station.place.Place;
import org.workercare.station.site.Facility;
import org.workercare.station.site.ProposeSite;

/** Makes a proposal out of wishes: a site to be, and a budget to ask for. */
@ApplicationScoped
public class SubmitProposal {

    /**
     * What is proposed.
     *
     * @param cluster as {@code GET /wish-clusters} named it; or {@code wishIds}
     * @param radiusMetres the radius the cluster was found with
     */
    @Schema(name = "SubmitProposal")
    public record Request(
            UUID cluster,
            @Min(100) @Max(5000) Integer radiusMetres,
            @Size(min = 1, max = 10_000) List<@NotNull UUID> wishIds,
            @NotNull @Schema(examples = "110108") OrganisationId organisation,

            @NotBlank @Size(max = 200) @Schema(examples = "网约车司机小站")
            String title,

            @NotBlank @Size(max = 200) String siteName,
            @NotNull Place place,
            @Size(max = 300) String address,
            @NotEmpty @Size(max = 100) List<Facility.@NotNull Kind> facilities,
            @Size(max = 50) List<@NotBlank @Size(max = 200) String> partners,
            @PositiveOrZero @Max(1000) Integer bays,
            @NotNull Money budget,
            @NotBlank @Size(max = 100) String subCategory) {

        public Request {
            radiusMetres = radiusMetres == null ? Integer.valueOf(1000) : radiusMetres;
            partners = partners == null ? List.of() : partners;
            bays = bays == null ? 0 : bays;
        }
    }

    private record Submitted(
            UUID proposalId, OrganisationId organisation, String title, int wishes, Money budget, String subCategory) {}

    private final WishField field;
    private final WishStore wishes;
    private final ProposalStore proposals;
    private final DemandStore demand;
    private final ProposeSite proposeSite;
    private final Outbox outbox;

    SubmitProposal(
            WishField field,
            WishStore wishes,
            ProposalStore proposals,
            DemandStore demand,
            ProposeSite proposeSite,
            Outbox outbox) {
        this.field = field;
        this.wishes = wishes;
        this.proposals = proposals;
        this.demand = demand;
        this.proposeSite = proposeSite;
        this.outbox = outbox;
    }

    /** @param named the wishes that {@link #named} found */
    Uni<Proposal> by(Mutiny.Session tx, Request request, List<UUID> named) {
        requireSense(request);
        if (named.isEmpty()) {
            throw WishProblem.CLUSTER_CHANGED.problem("/cluster");
        }
        UUID id = Ids.next();
        return lockAll(tx, named, request.organisation())
                .chain(ids -> proposeSite
                        .of(tx, draft(id, request))
                        .chain(site -> demand.around(tx, request.place(), request.radiusMetres())
                                .chain(searches -> proposals.insert(tx, id, site.id(), request, ids.size(), searches)))
                        .call(() -> wishes.propose(tx, ids, id)))
                .call(proposal -> outbox.append(tx, told(proposal)));
    }

    private static void requireSense(Request request) {
        if ((request.cluster() == null) == (request.wishIds() == null)) {
            throw WishProblem.WISHES_UNNAMED.problem("/cluster");
        }
        if (!request.budget().isPositive()) {
            throw WishProblem.BUDGET_NOT_POSITIVE.problem("/budget/amount");
        }
    }

    /** The wishes that are meant; none, if the cluster is not there any more. Not within a transaction. */
    Uni<List<UUID>> named(Request request) {
        if (request.wishIds() != null || request.cluster() == null) {
            return Uni.createFrom()
                    .item(
                            request.wishIds() == null
                                    ? List.of()
                                    : request.wishIds().stream().distinct().toList());
        }
        return field.ask(request.organisation(), request.radiusMetres(), clusters -> clusters.byId(request.cluster())
                .map(WishCluster::wishIds)
                .orElse(List.of()));
    }

    private Uni<List<UUID>> lockAll(Mutiny.Session tx, List<UUID> ids, OrganisationId within) {
        return wishes.lockOpen(tx, ids, within).invoke(locked -> {
            if (locked.size() != ids.size()) {
                throw WishProblem.WISHES_TAKEN.problem("/wishIds");
            }
        });
    }

    private static ProposeSite.Draft draft(UUID proposal, Request request) {
        return new ProposeSite.Draft(
                proposal,
                request.organisation(),
                request.siteName(),
                request.address(),
                request.place(),
                request.facilities().stream().distinct().toList(),
                request.partners(),
                request.bays());
    }

    private static OutgoingEvent told(Proposal proposal) {
        Submitted data = new Submitted(
                proposal.id(),
                proposal.organisation(),
                proposal.title(),
                proposal.wishes(),
                proposal.budget(),
                proposal.subCategory());
        return new OutgoingEvent(StationEvent.PROPOSAL_SUBMITTED, proposal.id(), data);
    }
}
