package org.workercare.station.stream;

import io.quarkus.security.Authenticated;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.changes.Position;
import org.workercare.station.search.index.Box;

/** The stream of changes over HTTP. */
@Path("/changes")
@Authenticated
@Tag(name = "Changes", description = "What changes at sites and on their bays, as it happens")
public class StreamResource {

    private static final double MOST_DEGREES = 180;

    private final OpenStream open;
    private final Instance<JsonWebToken> token;

    StreamResource(OpenStream open, Instance<JsonWebToken> token) {
        this.open = open;
        this.token = token;
    }

    /** Answered on the connection itself, for as long as it stands: the returned item never comes. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow changes as server-sent events",
            description = "Events ready, site and bays; an event's id is its position. Come back with the last one in"
                    + " Last-Event-ID and nothing is lost. Ends when the token expires.")
    public Uni<String> follow(
            @Context RoutingContext routing,
            @HeaderParam("Last-Event-ID") @Parameter(description = "Everything up to here is known") String lastEventId,
            @QueryParam("since")
                    @Parameter(
                            description = "The same, for a first call; the header goes before",
                            example = "7421-88231")
                    String since,
            @QueryParam("west")
                    @Parameter(description = "The four edges of a box, WGS84 degrees: all or none", example = "116.2")
                    String west,
            @QueryParam("south") @Parameter(example = "39.8") String south,
            @QueryParam("east") @Parameter(description = "Less than west: over the date line", example = "116.6")
                    String east,
            @QueryParam("north") @Parameter(example = "40.1") String north,
            @QueryParam("sites") @Parameter(description = "Ids of at most 200 sites") String sites) {
        String position = lastEventId == null || lastEventId.isEmpty() ? since : lastEventId;
        Filter filter = new Filter(box(west, south, east, north), parsed("sites", sites, Set.of(), Filter::sites));
        OpenStream.Listener listener = new OpenStream.Listener(
                VertxContext.getRootContext(Vertx.currentContext()),
                routing,
                parsed(position == since ? "since" : "Last-Event-ID", position, null, Position::fromString),
                filter,
                Instant.ofEpochSecond(token.get().getExpirationTime()));
        return open.by(listener).chain(begun -> Uni.createFrom().nothing());
    }

    private static Box box(String west, String south, String east, String north) {
        if (west == null && south == null && east == null && north == null) {
            return null;
        }
        double[] edges = {edge("west", west), edge("south", south), edge("east", east), edge("north", north)};
        return parsed("north", "box", null, text -> new Box(edges[0], edges[1], edges[2], edges[3]));
    }

    private static double edge(String name, String text) {
        Double edge = parsed(name, text, null, Double::valueOf);
        if (edge == null || !(Math.abs(edge) <= MOST_DEGREES)) {
            throw CommonProblem.INVALID_PARAMETER.problem(name);
        }
        return edge;
    }

    private static <T> T parsed(String name, String text, T otherwise, Function<String, T> parse) {
        try {
            return text == null || text.isEmpty() ? otherwise : parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_PARAMETER.problem(name);
        }
    }
}
