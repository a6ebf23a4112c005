package org.workercare.health.counselling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** A campaign's sessions in figures. */
@ApplicationScoped
public class CampaignSessions {

    /** Sessions of one kind, how many signed up and how many came. */
    public record Figures(int sessions, int signedUp, int attended) {}

    /** The same, as counted. */
    record OfKind(SessionKind kind, int sessions, int signedUp, int attended) {}

    private final SessionStore store;

    CampaignSessions(SessionStore store) {
        this.store = store;
    }

    /** @return by kind; every kind is there */
    public Uni<Map<String, Figures>> figures(Mutiny.Session tx, UUID campaign) {
        return store.figures(tx, campaign).map(rows -> {
            Map<String, Figures> figures = new TreeMap<>();
            for (SessionKind kind : SessionKind.values()) {
                figures.put(kind.wireName(), new Figures(0, 0, 0));
            }
            rows.forEach(row ->
                    figures.put(row.kind().wireName(), new Figures(row.sessions(), row.signedUp(), row.attended())));
            return figures;
        });
    }
}
