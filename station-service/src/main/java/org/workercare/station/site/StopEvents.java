package org.workercare.station.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.PoisonEventException;
import org.workercare.station.rows.Rows;

/** Notes where the check-up bus will stop, for the pages of the sites it stops at. */
@ApplicationScoped
class StopEvents implements EventHandler {

    private static final String KEEP = """
            insert into check_up_stop (stop_id, site_id, starts_at, ends_at)
            select ?1, id, ?3, ?4 from site where id = ?2
            on conflict (stop_id) do update
            set site_id = excluded.site_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at""";

    private final Rows rows;

    StopEvents(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> topics() {
        return Set.of("health.stops");
    }

    @Override
    public boolean takes(String type) {
        return type.equals("org.workercare.health.stop.scheduled.v1");
    }

    /** A stop without a site of ours is none of our business. */
    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        JsonNode data = event.data();
        if (!data.hasNonNull("siteId")) {
            return Uni.createFrom().voidItem();
        }
        try {
            return rows.run(
                            tx,
                            KEEP,
                            UUID.fromString(data.path("stopId").asText()),
                            UUID.fromString(data.path("siteId").asText()),
                            OffsetDateTime.parse(data.path("startsAt").asText()),
                            OffsetDateTime.parse(data.path("endsAt").asText()))
                    .replaceWithVoid();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new PoisonEventException("a stop needs stopId, siteId, startsAt and endsAt");
        }
    }
}
