package org.workercare.health.interpretation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.catalogue.Edition;
import org.workercare.health.results.CurrentResults;
import org.workercare.health.results.Findings;
import org.workercare.health.visit.CampaignVisits;
import org.workercare.health.visit.Visit;

/** Judges visits that have results, and keeps what is concluded. */
@ApplicationScoped
public class DrawConclusions {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Interpreter interpreter;
    private final CurrentResults currentResults;
    private final InterpretationStore store;
    private final CampaignVisits visits;

    DrawConclusions(
            Interpreter interpreter, CurrentResults currentResults, InterpretationStore store, CampaignVisits visits) {
        this.interpreter = interpreter;
        this.currentResults = currentResults;
        this.store = store;
        this.visits = visits;
    }

    /**
     * @param edition null for the one in force on each visit's day
     * @param examined visits with results
     */
    Uni<List<InterpretationStore.Row>> by(Mutiny.Session tx, String drawnBy, Edition edition, List<Visit> examined) {
        List<UUID> ids = examined.stream().map(Visit::id).toList();
        return visits.lock(tx, ids).chain(locked -> currentResults
                .of(tx, ids)
                .map(findings -> locked.stream()
                        .map(visit -> judge(visit, findings, edition))
                        .toList())
                .call(drawn -> store.put(tx, drawn, drawnBy))
                .call(() -> visits.haveConclusions(tx, ids)));
    }

    private InterpretationStore.Row judge(Visit visit, Map<UUID, Findings> findings, Edition wanted) {
        LocalDate day = visit.examinedAt().atZoneSameInstant(CHINA).toLocalDate();
        Edition edition = wanted == null ? Edition.inForceOn(day) : wanted;
        Subject subject = new Subject(visit.sex(), visit.kind(), visit.hazards(), day);
        Findings of = findings.getOrDefault(visit.id(), new Findings(Map.of(), Map.of()));
        Interpretation drawn = interpreter.interpret(subject, of, edition);
        return new InterpretationStore.Row(
                visit.id(),
                visit.campaign(),
                visit.employer().value(),
                visit.industry(),
                edition.year(),
                drawn.outcome(),
                drawn.conclusions());
    }
}
