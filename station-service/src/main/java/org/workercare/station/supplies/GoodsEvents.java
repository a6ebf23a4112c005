package org.workercare.station.supplies;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.PoisonEventException;
import org.workercare.station.site.FindSite;
import org.workercare.station.site.Site;

/** Stocks the batches that funding dispatches to sites of ours. */
@ApplicationScoped
class GoodsEvents implements EventHandler {

    private final SupplyStore store;
    private final FindSite sites;

    GoodsEvents(SupplyStore store, FindSite sites) {
        this.store = store;
        this.sites = sites;
    }

    @Override
    public Set<String> topics() {
        return Set.of("funding.goods");
    }

    @Override
    public boolean takes(String type) {
        return type.equals("org.workercare.funding.goods-batch.dispatched.v1");
    }

    /** A batch that names no site, or none of ours, is handed out elsewhere. */
    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        JsonNode data = event.data();
        if (!data.hasNonNull("siteId")) {
            return Uni.createFrom().voidItem();
        }
        UUID site = id(data.path("siteId"));
        return sites.exists(tx, site)
                .chain(ours -> ours
                        ? sites.at(tx, site).chain(found -> store.stock(tx, batch(data, found)))
                        : Uni.createFrom().item(0))
                .replaceWithVoid();
    }

    private static GoodsBatch batch(JsonNode data, Site site) {
        if (data.path("quantity").asInt() <= 0) {
            throw new PoisonEventException("a batch has at least one piece");
        }
        return new GoodsBatch(
                id(data.path("batchId")),
                site.id(),
                site.organisation(),
                data.path("number").asText(),
                data.path("item").asText(),
                data.path("quantity").asInt(),
                0,
                0,
                1);
    }

    private static UUID id(JsonNode node) {
        try {
            return UUID.fromString(node.asText());
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("an id is no UUID");
        }
    }
}
