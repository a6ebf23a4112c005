package org.workercare.station.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.workercare.station.changes.Change;
import org.workercare.station.changes.Shown;
import org.workercare.station.place.Place;
import org.workercare.station.tiles.MapOfSites;
import org.workercare.station.tiles.SiteFigures;

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
     */
    record Observed(UUID id, int number, String status, Instant observed, String source) {}

    private final ObjectMapper json;
    private final MapOfSites map;

    WriteEvent(ObjectMapper json, MapOfSites map) {
        this.json = json;
        this.map = map;
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
        SiteFigures figures = map.figuresOf(site);
        return figures == null
                ? told(change, "bays", null, new Bays(site, 0, 0, observed))
                : told(change, "bays", figures.place(), new Bays(site, figures.freeBays(), figures.bays(), observed));
    }

    private static Observed observed(Shown.Bay bay) {
        return new Observed(bay.bayId(), bay.number(), bay.status().wireName(), bay.since(), bay.source());
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
