package org.workercare.health.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.access.RecordAccess;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.catalogue.Language;
import org.workercare.health.interpretation.InterpretationProblem;
import org.workercare.health.interpretation.Interpretations;
import org.workercare.health.visit.FindVisit;
import org.workercare.health.visit.Visit;
import org.workercare.health.visit.VisitState;
import org.workercare.platform.web.identity.Caller;

/** Reads one report, and notes who read it. */
@ApplicationScoped
public class ReadReport {

    private final FindVisit findVisit;
    private final Interpretations interpretations;
    private final RecordAccess recordAccess;
    private final Catalogue catalogue;

    ReadReport(FindVisit findVisit, Interpretations interpretations, RecordAccess recordAccess, Catalogue catalogue) {
        this.findVisit = findVisit;
        this.interpretations = interpretations;
        this.recordAccess = recordAccess;
        this.catalogue = catalogue;
    }

    /** @return fails with {@code not-interpreted} while there is nothing to read */
    public Uni<Report> by(Mutiny.Session tx, Caller caller, UUID visitId, Language language) {
        return findVisit
                .forReader(tx, caller, visitId)
                .invoke(ReadReport::requireConclusions)
                .chain(visit -> interpretations
                        .of(tx, List.of(visitId))
                        .map(drawn ->
                                drawn.stream().findFirst().orElseThrow(InterpretationProblem.NOT_INTERPRETED::problem))
                        .map(drawn -> new ReportWriter(catalogue, language).write(visit, drawn))
                        .call(() -> noted(tx, caller, visit)));
    }

    /** A correction makes earlier conclusions void until they are drawn anew. */
    private static void requireConclusions(Visit visit) {
        if (visit.state() != VisitState.INTERPRETED) {
            throw InterpretationProblem.NOT_INTERPRETED.problem();
        }
    }

    private Uni<Void> noted(Mutiny.Session tx, Caller caller, Visit visit) {
        RecordAccess.Record look = new RecordAccess.Record(visit.personToken(), visit.id());
        return recordAccess.by(tx, caller, "report", List.of(look));
    }
}
