package org.workercare.station.wishes;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.place.Place;

/** Answers what stations at some places would serve, against those that stand and those that are planned. */
@ApplicationScoped
public class CompareCoverage {

    /**
     * What is asked.
     *
     * @param metres as the crow flies, to be in reach
     * @param places to compare
     * @param best how many further places to name
     */
    public record Question(OrganisationId within, int metres, List<Place> places, int best) {}

    /**
     * What they would serve.
     *
     * @param wishes that are open in the organisation
     * @param served how many of them a station that stands or is planned is in reach of
     * @param searches in vain around them and around the places, in 90 days
     * @param each place as if it were the only one
     * @param inTurn each place on top of those before it
     * @param best places to build next, the one that adds most first, each on top of those before it
     */
    @Schema(name = "CoverageAnswer")
    public record Answer(
            int reachMetres,
            int wishes,
            int served,
            long searches,
            List<Coverage.Gain> each,
            List<Coverage.Gain> inTurn,
            List<Coverage.Gain> best) {}

    private final UnitOfWork work;
    private final WishField field;
    private final StandingSiteStore sites;
    private final DemandStore demand;

    CompareCoverage(UnitOfWork work, WishField field, StandingSiteStore sites, DemandStore demand) {
        this.work = work;
        this.field = field;
        this.sites = sites;
        this.demand = demand;
    }

    Uni<Answer> of(Question question) {
        return field.openWithin(question.within())
                .chain(wishes -> work.read(tx -> sites.served(tx, question.within(), question.metres())
                        .chain(served -> searches(tx, question, wishes)
                                .chain(searches -> VertxContextSupport.executeBlocking(
                                        () -> answer(question, wishes, new HashSet<>(served), searches))))));
    }

    private Uni<Map<GridCell, Long>> searches(Mutiny.Session tx, Question question, List<ClusterWishes.Point> wishes) {
        List<Place> all = Stream.concat(
                        question.places().stream(), wishes.stream().map(ClusterWishes.Point::place))
                .toList();
        if (all.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        GridCell[] corners = GridCell.cornersAround(all, question.metres());
        return demand.between(tx, corners[0], corners[1]).map(found -> found.stream()
                .collect(Collectors.toMap(DemandStore.Demand::cell, DemandStore.Demand::searches)));
    }

    private static Answer answer(
            Question question, List<ClusterWishes.Point> wishes, Set<UUID> served, Map<GridCell, Long> searches) {
        Coverage coverage = new Coverage(question.metres(), wishes, served, searches);
        return new Answer(
                question.metres(),
                wishes.size(),
                (int) wishes.stream().filter(wish -> served.contains(wish.id())).count(),
                searches.values().stream().mapToLong(Long::longValue).sum(),
                coverage.each(question.places()),
                coverage.inTurn(question.places()),
                coverage.best(question.best()));
    }
}
