package org.workercare.health.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.interpretation.Interpretations;
import org.workercare.health.interpretation.Outcome;
import org.workercare.health.visit.FindVisit;
import org.workercare.health.visit.Visit;
import org.workercare.health.visit.VisitState;
import org.workercare.platform.web.identity.Caller;

/** Lists a worker's own visits, the latest first. */
@ApplicationScoped
public class ListOwnReports {

    /** @param outcome absent until conclusions are drawn */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(UUID visitId, UUID campaign, VisitState state, OffsetDateTime examinedAt, Outcome outcome) {}

    private final FindVisit findVisit;
    private final Interpretations interpretations;

    ListOwnReports(FindVisit findVisit, Interpretations interpretations) {
        this.findVisit = findVisit;
        this.interpretations = interpretations;
    }

    public Uni<List<Line>> by(Mutiny.Session tx, Caller caller) {
        return findVisit.ownOf(tx, caller).chain(visits -> interpretations
                .of(tx, visits.stream().map(Visit::id).toList())
                .map(drawn ->
                        drawn.stream().collect(Collectors.toMap(Interpretations.Drawn::visit, Function.identity())))
                .map(drawn -> visits.stream().map(visit -> line(visit, drawn)).toList()));
    }

    private static Line line(Visit visit, Map<UUID, Interpretations.Drawn> drawn) {
        Interpretations.Drawn own = drawn.get(visit.id());
        Outcome outcome = own == null ? null : own.outcome();
        return new Line(visit.id(), visit.campaign(), visit.state(), visit.examinedAt(), outcome);
    }
}
