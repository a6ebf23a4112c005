package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.web.problems.CommonProblem;

/** Takes cases one act further, however many, in a few statements: all of them or none. */
@ApplicationScoped
public class AdvanceCases {

    /**
     * What became of them.
     *
     * @param cases by id, in their new state
     * @param events to be put into the outbox once nothing is left to be locked
     */
    public record Advanced(List<CaseFacts> cases, List<OutgoingEvent> events) {}

    private final AdvanceStore store;
    private final TraceStore trace;

    AdvanceCases(AdvanceStore store, TraceStore trace) {
        this.store = store;
        this.trace = trace;
    }

    /** Locks the cases until the transaction ends; fails with {@code not-found} unless all exist. */
    public Uni<List<CaseFacts>> lock(Mutiny.Session tx, Collection<UUID> ids) {
        return store.facts(tx, ids, true).invoke(found -> {
            if (found.size() != ids.size()) {
                throw CommonProblem.NOT_FOUND.problem();
            }
        });
    }

    /** One case as it stands, or null; locks nothing. */
    public Uni<CaseFacts> look(Mutiny.Session tx, UUID id) {
        return store.facts(tx, List.of(id), false).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /**
     * Fails with {@code wrong-case-state}, naming the case, if one of them does not allow the act.
     *
     * @param note for the trace, nothing personal; or null
     */
    public Uni<Advanced> by(Mutiny.Session tx, Collection<UUID> ids, CaseAct act, String by, String note) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(new Advanced(List.of(), List.of()));
        }
        return lock(tx, ids).chain(before -> {
            List<CaseFacts> after =
                    before.stream().map(facts -> advanced(facts, act)).toList();
            return store.move(tx, ids, after.getFirst().state())
                    .chain(() -> trace.add(tx, ids, act.name(), by, note))
                    .replaceWith(new Advanced(after, events(after, act)));
        });
    }

    private static CaseFacts advanced(CaseFacts facts, CaseAct act) {
        return act.from(facts.state())
                .map(facts::in)
                .orElseThrow(() -> AidProblem.WRONG_CASE_STATE.problem(null, Map.of("aidCase", facts.id())));
    }

    private static List<OutgoingEvent> events(List<CaseFacts> cases, CaseAct act) {
        return act.event().stream()
                .flatMap(type -> cases.stream().map(facts -> new OutgoingEvent(type, facts.id(), facts.told())))
                .toList();
    }

    /** Marks a case, locked before, as frozen by the grievance; null frees it. */
    public Uni<Void> freeze(Mutiny.Session tx, UUID id, UUID grievance, String by) {
        return store.freeze(tx, id, grievance)
                .chain(() -> trace.add(tx, List.of(id), grievance == null ? "UNFREEZE" : "FREEZE", by, null));
    }

    /** Notes in a case's trace what was done about it elsewhere. */
    public Uni<Void> note(Mutiny.Session tx, UUID id, String act, String by, String note) {
        return trace.add(tx, List.of(id), act, by, note);
    }
}
