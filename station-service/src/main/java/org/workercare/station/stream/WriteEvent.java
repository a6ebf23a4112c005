package org.workercare.station.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.workercare.station.changes.Change;
import org.workercare.station.changes.DatabaseClock;
import org.workercare.station.changes.Shown;
import org.workercare.station.occupancy.BaySource;
import org.workercare.station.place.Place;
import org.workercare.station.search.KeepIndex;
import org.workercare.station.search.index.Entry;
import org.workercare.station.search.index.Moment;

/** Words a change for front ends: event {@code site} or {@code bays}. */
@ApplicationScoped
class WriteEvent {

    /**
     * A site's bays after a change.
     *
     * @param freeBays free now
     * @param bay the one that was observed; null where a promised time began, ended or changed
     */
    record Bays(
            UUID siteId,
            int freeBays,
            int bays,
            @JsonInclude(JsonInclude.Include.NON_NULL) Observed bay) {}

    /**
     * A bay as somebody observed it.
     *
     * @param observed when
     * @param source by whom
     * @param confidence that it still holds as this is told, 0 to 1
     */
    record Observed(UUID id, int number, String status, Instant observedAt, BaySource source, double confidence) {}

    private static final double THOUSAND = 1_000;

    private final ObjectMapper json;
    private final KeepIndex index;
    private final DatabaseClock clock;

    WriteEvent(ObjectMapper json, KeepIndex index, DatabaseClock clock) {
        this.json = json;
        this.index = index;
        this.clock = clock;
    }

    Told told(Change change) {
        return switch (change.shown()) {
            case Shown.Site site -> told(change, "site", site.place(), site);
            case Shown.Bay bay -> bays(change, observed(bay));
            case Shown.Promise promise -> bays(change, null);
        };
    }

    private Told bays(Change change, Observed observed) {
        UUID site = change.shown().siteId();
        Entry known = index.find(site);
        if (known == null || !known.isOpen()) {
            return told(change, "bays", null, new Bays(site, 0, 0, observed));
        }
        int free = known.freeBays(Moment.at(clock.now().toEpochMilli()));
        return told(change, "bays", known.place(), new Bays(site, free, known.bays(), observed));
    }

    private Observed observed(Shown.Bay bay) {
        BaySource source = BaySource.fromString(bay.source());
        long age = clock.now().toEpochMilli() - bay.since().toEpochMilli();
        double confidence = Math.round(source.confidence(age) * THOUSAND) / THOUSAND;
        return new Observed(bay.bayId(), bay.number(), bay.status().wireName(), bay.since(), source, confidence);
    }

    private Told told(Change change, String name, Place place, Object data) {
        try {
            byte[] text = EventText.event(change.position(), name, json.writeValueAsString(data));
            return new Told(change.position(), change.shown().siteId(), place, text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event has a JSON form", e);
        }
    }
}
