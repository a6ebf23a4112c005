package org.workercare.platform.web.writes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.problems.CommonProblem;

/**
 * Lets a write that is sent again have its effect once and answer the same: the key, the request's hash and the reply are
 * kept in the effect's transaction. A refused write keeps nothing, so it may be mended and sent with the same key.
 *
 * <p>Lock order: the key's row first, which a second sender of the same key waits for.
 */
@ApplicationScoped
public class IdempotentWrites {

    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 128;
    private static final String CLAIM = """
            insert into idempotency (caller, operation, key, request_hash) values (?1, ?2, ?3, ?4)
            on conflict do nothing""";
    private static final String KEPT = """
            select request_hash, status, body, location, version from idempotency
            where caller = ?1 and operation = ?2 and key = ?3""";
    private static final String KEEP = """
            update idempotency set status = ?4, body = ?5, location = ?6, version = ?7
            where caller = ?1 and operation = ?2 and key = ?3""";

    private final UnitOfWork work;
    private final Callers callers;
    private final CurrentVertxRequest request;
    private final ObjectMapper json;
    private final RequestHash hashes;

    IdempotentWrites(UnitOfWork work, Callers callers, CurrentVertxRequest request, ObjectMapper json) {
        this.work = work;
        this.callers = callers;
        this.request = request;
        this.json = json;
        this.hashes = new RequestHash(json);
    }

    /**
     * Has the effect once per key.
     *
     * @param body the request's body as it was understood, or null
     * @param effect what to do, within the transaction
     * @return the effect's reply, or the kept one with {@code Idempotency-Replayed: true}
     */
    public Uni<Response> once(Object body, Function<Mutiny.Session, Uni<Reply>> effect) {
        WriteClaim claim = claimFor(body);
        return work.write(tx -> tx.createNativeQuery(CLAIM)
                .setParameter(1, claim.caller())
                .setParameter(2, claim.operation())
                .setParameter(3, claim.key())
                .setParameter(4, claim.requestHash())
                .executeUpdate()
                .chain(rows -> rows == 1 ? perform(tx, claim, effect) : replay(tx, claim)));
    }

    private Uni<Response> perform(Mutiny.Session tx, WriteClaim claim, Function<Mutiny.Session, Uni<Reply>> effect) {
        return effect.apply(tx).chain(reply -> tx.createNativeQuery(KEEP)
                .setParameter(1, claim.caller())
                .setParameter(2, claim.operation())
                .setParameter(3, claim.key())
                .setParameter(4, reply.status())
                .setParameter(5, reply.body() == null ? null : write(reply.body()))
                .setParameter(6, reply.location())
                .setParameter(7, reply.version())
                .executeUpdate()
                .replaceWith(reply::response));
    }

    private Uni<Response> replay(Mutiny.Session tx, WriteClaim claim) {
        return tx.createNativeQuery(KEPT, Tuple.class)
                .setParameter(1, claim.caller())
                .setParameter(2, claim.operation())
                .setParameter(3, claim.key())
                .getSingleResult()
                .map(kept -> {
                    if (!kept.get("request_hash").equals(claim.requestHash())) {
                        throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem(HEADER);
                    }
                    return replayed(replyIn(kept).response());
                });
    }

    /** The answer, marked as one that was given before. */
    public static Response replayed(Response response) {
        return Response.fromResponse(response)
                .header("Idempotency-Replayed", "true")
                .build();
    }

    /** The claim of the request at hand, for a write that keeps it in a statement of its own. */
    public WriteClaim claimFor(Object body) {
        HttpServerRequest http = request.getCurrent().request();
        String key = http.getHeader(HEADER);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw CommonProblem.IDEMPOTENCY_KEY_MISSING.problem(HEADER);
        }
        String operation = http.method().name() + ' ' + http.path();
        return new WriteClaim(callers.current().id(), operation, key, hashes.of(body));
    }

    private Reply replyIn(Tuple kept) {
        String body = kept.get("body", String.class);
        try {
            JsonNode tree = body == null ? null : json.readTree(body);
            return new Reply(
                    kept.get("status", Integer.class),
                    tree,
                    kept.get("location", String.class),
                    kept.get("version", Long.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept reply is JSON", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reply has a JSON form", e);
        }
    }
}
